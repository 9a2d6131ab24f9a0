package org.uptake.standalone.architecture.sinners.database.query.platform;

import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;

/** The technique of the query side is its log; its platform asks Rows. */
@NullMarked
record Platform(DataSource database) {}
