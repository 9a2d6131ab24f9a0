package org.uptake.platform.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The patterns of messages in one language, by code. */
final class Bundle {

  static final String ENGLISH = "en";

  /** The six of the United Nations, in the order of their codes. */
  static final List<String> LANGUAGES = List.of("ar", ENGLISH, "es", "fr", "ru", "zh");

  private static final Map<String, Bundle> BUNDLES =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Bundle::read));

  private final String language;
  private final Properties patterns = new Properties();

  private Bundle(String language) {
    this.language = language;
  }

  /** English for a language that has none. */
  static Bundle in(Locale locale) {
    return BUNDLES.getOrDefault(locale.getLanguage(), of(ENGLISH));
  }

  static Bundle of(String language) {
    return Objects.requireNonNull(BUNDLES.get(language), language);
  }

  private static Bundle read(String language) {
    Bundle bundle = new Bundle(language);
    String name =
        language.equals(ENGLISH)
            ? "messages.properties"
            : "messages_%s.properties".formatted(language);
    try (InputStream file = Objects.requireNonNull(Bundle.class.getResourceAsStream(name), name);
        Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      bundle.patterns.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return bundle;
  }

  String language() {
    return language;
  }

  boolean has(String code) {
    return patterns.containsKey(code);
  }

  /**
   * @throws IllegalStateException if there is none
   */
  String pattern(String code) {
    String pattern = patterns.getProperty(code);
    if (pattern == null) {
      throw new IllegalStateException(
          "Nobody has said what %s says, in %s".formatted(code, language));
    }
    return pattern;
  }

  Set<String> codes() {
    return new TreeSet<>(patterns.stringPropertyNames());
  }
}
