package org.uptake.kernel.rebuild;

/** What a request for a rebuild says. */
public record RebuildForm(Rebuildable projection) {}
