package org.uptake.pages;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The patterns of one language, by key: {@code <language>.properties} of some folders, in the
 * message syntax of ICU. A pattern may mark with {@code <b>} and {@code <bdi>}; nothing else in it
 * is HTML.
 */
public final class WordBook {

  private final Language language;
  private final Map<String, String> patterns = new TreeMap<>();

  /**
   * Read once: ICU takes long over a pattern. Formats are copied to be used, since they have state.
   */
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  WordBook(Language language, List<String> folders) {
    this.language = language;
    folders.forEach(this::read);
  }

  private void read(String folder) {
    String name = "%s/%s.properties".formatted(folder, language.code());
    try (InputStream file = Objects.requireNonNull(WordBook.class.getResourceAsStream(name), name);
        Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      Properties read = new Properties();
      read.load(reader);
      read.stringPropertyNames().forEach(key -> add(key, read.getProperty(key)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(String key, String pattern) {
    if (patterns.put(key, pattern) != null) {
      throw new IllegalStateException("%s is said twice in %s".formatted(key, language.code()));
    }
  }

  Language language() {
    return language;
  }

  public Set<String> keys() {
    return Set.copyOf(patterns.keySet());
  }

  boolean has(String key) {
    return patterns.containsKey(key);
  }

  /**
   * @throws IllegalStateException if nobody has said this in the language
   */
  public String pattern(String key) {
    String pattern = patterns.get(key);
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
    MessageFormat format = formats.computeIfAbsent(key, this::formatOf);
    return format.clone().format(values);
  }

  private MessageFormat formatOf(String key) {
    return new MessageFormat(pattern(key), language.locale());
  }
}
