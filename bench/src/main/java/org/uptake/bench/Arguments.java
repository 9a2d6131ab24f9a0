package org.uptake.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A command and its options, written {@code --name=value}. */
record Arguments(String command, Map<String, String> options) {

  static Arguments of(String... words) {
    Map<String, String> options =
        Arrays.stream(words)
            .skip(1)
            .map(Arguments::option)
            .collect(Collectors.toMap(List::getFirst, List::getLast));
    return new Arguments(words.length == 0 ? "" : words[0], options);
  }

  private static List<String> option(String word) {
    if (!word.matches("--[a-z-]+=.*")) {
      throw new IllegalArgumentException("Not --name=value: " + word);
    }
    return List.of(word.substring(2).split("=", 2));
  }

  String text(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    return Integer.parseInt(text(name, Integer.toString(otherwise)));
  }

  long seed() {
    return number("seed", 1);
  }
}
