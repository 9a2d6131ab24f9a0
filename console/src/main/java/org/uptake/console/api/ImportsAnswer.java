package org.uptake.console.api;

import java.util.List;

/** A page of all files that were sent, the newest first, whose rows are counted and not listed. */
public record ImportsAnswer(List<ImportAnswer> items, long total, long page, int size) {}
