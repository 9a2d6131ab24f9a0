package org.uptake.standalone.architecture.sinners.features.query.review;

import org.jspecify.annotations.NullMarked;

@NullMarked
public record Review() {}
