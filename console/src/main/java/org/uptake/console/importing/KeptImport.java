package org.uptake.console.importing;

import java.util.Map;
import org.uptake.console.api.KeptDraft;

/**
 * A draft by which somebody finds a file again that was checked and not recorded: under the id of
 * the dry run, with the name of the file.
 */
public final class KeptImport {

  private static final String ABOUT = "import ";

  private KeptImport() {}

  static KeptDraft of(String fileName) {
    return new KeptDraft(ABOUT + fileName, Map.of("purpose", "import"));
  }

  /** Whether a draft is one of these, by what it is about. */
  public static boolean is(String about) {
    return about.startsWith(ABOUT);
  }

  public static String fileName(String about) {
    return about.substring(ABOUT.length());
  }
}
