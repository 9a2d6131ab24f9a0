package org.uptake.pages;

/**
 * Something in the address or in a form that could not be taken.
 *
 * @param parameter its name; empty where it is about no single one
 */
public record Mistake(String parameter, Markup message) {}
