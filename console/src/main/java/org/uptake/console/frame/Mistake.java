package org.uptake.console.frame;

/**
 * Something in the address that could not be heard, so the page is shown without it.
 *
 * @param parameter its name
 */
public record Mistake(String parameter, Markup message) {}
