package org.uptake.pages;

import org.jspecify.annotations.Nullable;

/** What stands around the content of a page has to know of it. */
public interface PageOutline {

  Words words();

  /** What the page is about; the name of the program is added. */
  String title();

  /** Whether it tells that something could not be taken. */
  boolean hasMistakes();

  /**
   * The address of a page of the console, in the same language.
   *
   * @param path such as {@code /help}; empty for the start
   */
  String to(String path);

  /** The address of this page in a language; null where it cannot be had again. */
  @Nullable String in(Language language);

  default String say(String key, Object... namesAndValues) {
    return words().say(key, namesAndValues);
  }

  default Markup html(String key, Object... namesAndValues) {
    return words().html(key, namesAndValues);
  }

  /** A link within a sentence. */
  default Markup link(String address, String text) {
    return new Markup(
        "<a href=\"%s\">%s</a>".formatted(Markup.escaped(address), Markup.escaped(text)));
  }

  /** A code, which is read from left to right in every language. */
  default Markup code(String code) {
    return new Markup("<bdi>%s</bdi>".formatted(Markup.escaped(code)));
  }
}
