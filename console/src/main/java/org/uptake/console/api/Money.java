package org.uptake.console.api;

/** A total of one currency in one phase; an amount is a decimal number. */
public record Money(String currency, String phase, String amount, long contributions) {}
