package org.uptake.bench.made;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts of the field's words; the first words of the list come up most. */
final class Wording {

  private static final List<String> WORDS = words();
  private static final int SENTENCE = 14;

  private final Dice dice;

  Wording(Dice dice) {
    this.dice = dice;
  }

  private static List<String> words() {
    try (InputStream list = Wording.class.getResourceAsStream("words.txt")) {
      String text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.strip().split("\\s+"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String title() {
    return words(dice.between(8, 16));
  }

  String text() {
    return sentences(dice.between(40, 80));
  }

  String summary() {
    return sentences(dice.between(15, 35));
  }

  String reason() {
    return words(dice.between(6, 12));
  }

  private String sentences(int words) {
    StringBuilder text = new StringBuilder();
    for (int left = words; left > 0; left -= SENTENCE) {
      text.append(text.isEmpty() ? "" : " ").append(words(Math.min(left, SENTENCE))).append('.');
    }
    return text.toString();
  }

  private String words(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < number; i++) {
      text.append(i == 0 ? "" : " ").append(dice.favourOf(WORDS));
    }
    text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    return text.toString();
  }
}
