package org.uptake.standalone.architecture.sinners.projections.query.review;

import org.jspecify.annotations.NullMarked;

@NullMarked
record EmptyProjection() {}
