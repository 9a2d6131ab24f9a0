package org.uptake.kernel.account;

import org.uptake.kernel.AccountId;

/** To whom a seat is handed over. */
public record SeatForm(AccountId to) {}
