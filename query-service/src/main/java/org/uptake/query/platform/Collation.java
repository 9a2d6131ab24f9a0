package org.uptake.query.platform;

/**
 * In which order texts stand that people read. It is the same in every list: that of Unicode's root
 * locale, with accents beside the letters that have them, and cases together.
 */
public final class Collation {

  /** SQL, with %s for the text; texts that it takes for the same stand by their bytes. */
  public static final String ORDER = "%1$s collate \"und-x-icu\" nulls last, %1$s collate \"C\"";

  /** The text as a column that is in this order. */
  public static final String KEY = "%s collate \"und-x-icu\"";

  private Collation() {}
}
