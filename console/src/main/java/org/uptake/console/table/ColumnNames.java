package org.uptake.console.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.uptake.console.frame.ConsoleWords;
import org.uptake.console.importing.ColumnWords;
import org.uptake.console.importing.FileColumns;
import org.uptake.pages.Language;
import org.uptake.pages.Words;

/** What people call the columns of a file, in any of the six languages. */
final class ColumnNames {

  private static final Map<String, ColumnNames> ALL = new HashMap<>();

  static {
    FileColumns.ALL.forEach(file -> ALL.put(file.holds(), new ColumnNames(file)));
  }

  private final Map<String, String> columns = new HashMap<>();

  private ColumnNames(FileColumns file) {
    for (String column : file.all()) {
      columns.put(plain(column), column);
    }
    for (Language language : Language.values()) {
      Words words = ConsoleWords.in(language);
      for (String column : file.all()) {
        columns.putIfAbsent(plain(ColumnWords.of(words, column)), column);
        also(words, column).forEach(name -> columns.putIfAbsent(plain(name), column));
      }
    }
  }

  private static List<String> also(Words words, String column) {
    String key = "column.also." + column;
    return words.knows(key) ? List.of(words.say(key).split(";", -1)) : List.of();
  }

  /**
   * The column that a heading means; empty where nobody calls one so.
   *
   * @param holds what the file holds
   */
  static String of(String holds, String heading) {
    ColumnNames names = ALL.get(holds);
    return names == null ? "" : names.columns.getOrDefault(plain(heading), "");
  }

  /** Without what people write now so and now so: case, accents, points and blanks. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}#]+", "");
  }
}
