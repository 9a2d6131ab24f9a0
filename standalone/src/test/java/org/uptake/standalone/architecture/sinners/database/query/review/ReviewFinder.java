package org.uptake.standalone.architecture.sinners.database.query.review;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.NullMarked;

@NullMarked
record ReviewFinder(EntityManager entities) {}
