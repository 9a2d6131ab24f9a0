package org.uptake.pages;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uptake.kernel.Word;
import org.uptake.platform.message.MessageJson;
import org.uptake.platform.message.Messages;

/** Says things in one language. Values stand in a pattern by their names. */
public final class Words {

  private final Language language;
  private final WordBook book;

  Words(WordBook book) {
    this.language = book.language();
    this.book = book;
  }

  public Language language() {
    return language;
  }

  /** All that can be said. */
  public WordBook book() {
    return book;
  }

  /** Plain text, for an attribute or a title: without marks. */
  public String say(String key, Object... namesAndValues) {
    return book.format(key, values(namesAndValues, false)).replaceAll("</?(b|bdi)>", "");
  }

  /** HTML: the marks of the pattern, values escaped unless they are {@link Markup}. */
  public Markup html(String key, Object... namesAndValues) {
    return new Markup(book.format(key, values(namesAndValues, true)));
  }

  /** The word for a word of the domain, such as a stage. */
  public String word(String set, Word word) {
    return say(set + "." + word.word());
  }

  /** The same, for one that came as text. */
  public String word(String set, String word) {
    String key = set + "." + word;
    return book.has(key) ? say(key) : word;
  }

  /** A message of the API, with the words of the pages for kinds, roles and dates. */
  public String tell(MessageJson message) {
    return Messages.in(language.locale().toLocale(), message, new ReaderWords(this));
  }

  public boolean knows(String key) {
    return book.has(key);
  }

  public String number(Number number) {
    return NumberFormat.getInstance(language.locale()).format(number);
  }

  /** To write digits as the language does; yours to change. */
  public NumberFormat digits() {
    return NumberFormat.getInstance(language.locale());
  }

  /** One, two and three. */
  public Markup list(List<Markup> several) {
    return new Markup(
        ListFormatter.getInstance(language.locale())
            .format(several.stream().map(Markup::html).toList()));
  }

  /** One, two or three. */
  public Markup anyOf(List<Markup> several) {
    return new Markup(
        ListFormatter.getInstance(
                language.locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
            .format(several.stream().map(Markup::html).toList()));
  }

  private static Map<String, Object> values(Object[] namesAndValues, boolean html) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      values.put(String.valueOf(namesAndValues[at]), value(namesAndValues[at + 1], html));
    }
    return values;
  }

  private static Object value(Object value, boolean html) {
    return switch (value) {
      case Number number -> number;
      case Markup markup -> markup.html();
      default -> html ? Markup.escaped(String.valueOf(value)) : String.valueOf(value);
    };
  }
}
