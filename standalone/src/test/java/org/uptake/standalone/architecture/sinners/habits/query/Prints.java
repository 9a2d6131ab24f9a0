package org.uptake.standalone.architecture.sinners.habits.query;

import org.jspecify.annotations.NullMarked;

@NullMarked
final class Prints {

  static void greet() {
    System.out.println("Good day");
  }
}
