package org.uptake.query.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that stand side by side; a single one as well. */
record WordSequence(List<Slot> slots) {

  static WordSequence of(Slot... slots) {
    return new WordSequence(List.of(slots));
  }

  int size() {
    return slots.stream().mapToInt(Slot::size).sum();
  }

  Stream<String> doubtful() {
    return slots.stream().flatMap(Slot::doubtful);
  }

  WordSequence without(Set<String> absent) {
    return new WordSequence(slots.stream().map(slot -> slot.without(absent)).toList());
  }

  String sql() {
    return slots.stream().map(Slot::sql).collect(Collectors.joining("<->", "(", ")"));
  }
}
