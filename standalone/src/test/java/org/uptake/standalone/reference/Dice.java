package org.uptake.standalone.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Choices that follow from a seed alone. */
record Dice(SplittableRandom random) {

  static Dice of(long seed) {
    return new Dice(new SplittableRandom(seed));
  }

  Dice split() {
    return new Dice(random.split());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String oneOf(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> @Nullable T sometimes(double probability, Supplier<T> value) {
    return chance(probability) ? value.get() : null;
  }

  <T> List<T> someOf(List<T> choices, int size) {
    List<T> rest = new ArrayList<>(choices);
    return IntStream.range(0, size)
        .mapToObj(i -> rest.remove(random.nextInt(rest.size())))
        .toList();
  }
}
