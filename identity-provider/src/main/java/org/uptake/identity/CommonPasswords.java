package org.uptake.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What many have chosen already, and whoever guesses tries first. */
final class CommonPasswords {

  private static final Set<String> ALL = read();

  private CommonPasswords() {}

  /**
   * @param password in small letters
   */
  static boolean contain(String password) {
    return ALL.contains(password);
  }

  private static Set<String> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    CommonPasswords.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.toSet());
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
