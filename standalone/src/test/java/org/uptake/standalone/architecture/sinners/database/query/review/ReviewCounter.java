package org.uptake.standalone.architecture.sinners.database.query.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

@NullMarked
record ReviewCounter(JdbcClient database) {}
