package org.uptake.query.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.platform.problem.FieldProblem;

/**
 * A part of the trail.
 *
 * @param next the address of what follows, if there is more
 */
record AuditTrail(
    List<AuditItem> items,
    @Nullable String next,
    @Nullable Instant knownAt,
    long position,
    @Nullable List<FieldProblem> notices) {}
