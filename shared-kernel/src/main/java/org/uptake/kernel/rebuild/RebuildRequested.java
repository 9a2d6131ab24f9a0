package org.uptake.kernel.rebuild;

/** Somebody wants tables to be made anew from the log; the read side follows. */
public record RebuildRequested(RebuildId rebuild, Rebuildable projection) implements RebuildEvent {}
