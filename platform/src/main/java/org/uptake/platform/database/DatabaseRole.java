package org.uptake.platform.database;

import java.util.Locale;

/** The roles that Uptake uses in its database. */
public enum DatabaseRole {
  OWNER,
  COMMAND,
  SEQUENCER,
  QUERY;

  String defaultName() {
    return "uptake_" + name().toLowerCase(Locale.ROOT);
  }
}
