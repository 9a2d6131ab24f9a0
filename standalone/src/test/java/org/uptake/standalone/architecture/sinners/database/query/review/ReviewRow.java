package org.uptake.standalone.architecture.sinners.database.query.review;

import java.sql.ResultSet;
import org.jspecify.annotations.NullMarked;

/** A row of JPA knows nothing of JDBC. */
@NullMarked
record ReviewRow(ResultSet row) {}
