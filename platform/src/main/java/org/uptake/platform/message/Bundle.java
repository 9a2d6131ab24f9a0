package org.uptake.platform.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The patterns of messages, by code. */
final class Bundle {

  private static final String FILE = "messages.properties";

  private final Properties patterns = new Properties();

  private Bundle() {}

  static Bundle read() {
    Bundle bundle = new Bundle();
    try (InputStream file = Objects.requireNonNull(Bundle.class.getResourceAsStream(FILE), FILE);
        Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      bundle.patterns.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return bundle;
  }

  /**
   * @throws IllegalStateException if there is none
   */
  String pattern(String code) {
    String pattern = patterns.getProperty(code);
    if (pattern == null) {
      throw new IllegalStateException("Nobody has said what %s says".formatted(code));
    }
    return pattern;
  }

  Set<String> codes() {
    return new TreeSet<>(patterns.stringPropertyNames());
  }
}
