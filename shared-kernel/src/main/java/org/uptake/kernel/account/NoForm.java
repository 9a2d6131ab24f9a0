package org.uptake.kernel.account;

/** What says nothing beyond that it is done. */
public record NoForm() {}
