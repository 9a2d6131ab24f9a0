package org.uptake.console.api;

import java.util.Map;

/** What a draft is kept for, as its content tells. */
public enum DraftSort {
  ENTRY,
  REGISTRATION,
  TABLE,
  IMPORT;

  public static DraftSort of(Map<String, String> content) {
    return switch (content.getOrDefault("purpose", "")) {
      case "table" -> TABLE;
      case "import" -> IMPORT;
      case "record", "correct", "retract" -> ENTRY;
      default -> REGISTRATION;
    };
  }
}
