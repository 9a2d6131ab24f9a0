package org.uptake.standalone.architecture.sinners.habits.standalone;

import org.jspecify.annotations.NullMarked;

/** This is allowed. */
@NullMarked
final class Greets {

  static void greet() {
    System.out.println("Good day");
  }
}
