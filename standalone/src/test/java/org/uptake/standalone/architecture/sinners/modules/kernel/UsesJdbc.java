package org.uptake.standalone.architecture.sinners.modules.kernel;

import java.sql.Connection;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record UsesJdbc(Connection connection) {}
