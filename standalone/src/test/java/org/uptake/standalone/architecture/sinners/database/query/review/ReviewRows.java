package org.uptake.standalone.architecture.sinners.database.query.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This is allowed. */
@NullMarked
record ReviewRows(JdbcClient database) {}
