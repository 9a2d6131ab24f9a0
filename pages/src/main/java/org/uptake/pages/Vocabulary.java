package org.uptake.pages;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the pages of one module say in each language, beside what every page says. */
public final class Vocabulary {

  private static final String OF_EVERY_PAGE = "/org/uptake/pages/words";

  private final Map<Language, Words> words = new EnumMap<>(Language.class);

  private Vocabulary(List<String> folders) {
    for (Language language : Language.values()) {
      words.put(language, new Words(new WordBook(language, folders)));
    }
  }

  /**
   * @param folder of the class path, with a {@code <language>.properties} for each language
   */
  public static Vocabulary of(String folder) {
    return new Vocabulary(List.of(OF_EVERY_PAGE, folder));
  }

  public Words in(Language language) {
    return Objects.requireNonNull(words.get(language));
  }
}
