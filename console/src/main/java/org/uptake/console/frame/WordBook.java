package org.uptake.console.frame;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The patterns of one language, by key: {@code words/<language>.properties}, in the message syntax
 * of ICU. A pattern may mark with {@code <b>} and {@code <bdi>}; nothing else in it is HTML.
 */
final class WordBook {

  private static final Map<Language, WordBook> BOOKS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      BOOKS.put(language, new WordBook(language));
    }
  }

  private final Language language;
  private final Properties patterns = new Properties();

  /**
   * Read once: ICU takes long over a pattern. Formats are copied to be used, since they have state.
   */
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private WordBook(Language language) {
    this.language = language;
    String name = "/org/uptake/console/words/%s.properties".formatted(language.code());
    try (InputStream file = Objects.requireNonNull(WordBook.class.getResourceAsStream(name), name);
        Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      patterns.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static WordBook of(Language language) {
    return Objects.requireNonNull(BOOKS.get(language));
  }

  Set<String> keys() {
    return new TreeSet<>(patterns.stringPropertyNames());
  }

  boolean has(String key) {
    return patterns.containsKey(key);
  }

  /**
   * @throws IllegalStateException if nobody has said this in the language
   */
  String pattern(String key) {
    String pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("Nobody has said %s in %s".formatted(key, language.code()));
    }
    return pattern;
  }

  String format(String key, Map<String, Object> values) {
    String pattern = pattern(key);
    if (values.isEmpty() && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    MessageFormat format = formats.computeIfAbsent(key, this::read);
    return format.clone().format(values);
  }

  private MessageFormat read(String key) {
    return new MessageFormat(pattern(key), language.locale());
  }
}
