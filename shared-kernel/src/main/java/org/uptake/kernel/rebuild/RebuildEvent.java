package org.uptake.kernel.rebuild;

/** Everything that can be recorded about a rebuild. */
public sealed interface RebuildEvent permits RebuildRequested {

  RebuildId rebuild();
}
