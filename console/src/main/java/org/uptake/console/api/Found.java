package org.uptake.console.api;

/** A piece of a text in which something was found. */
public record Found(String text, boolean hit) {}
