package org.uptake.kernel.account;

/** What a grant says. */
public record GrantForm(Role role) {}
