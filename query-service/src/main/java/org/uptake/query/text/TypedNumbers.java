package org.uptake.query.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Brings numbers together that were typed with blanks between their thousands. */
final class TypedNumbers {

  private static final Pattern FIRST = Pattern.compile("\\d{1,3}( \\d{3})*");
  private static final Pattern NEXT = Pattern.compile("\\d{3}");

  private TypedNumbers() {}

  static List<TypedPart> together(List<TypedPart> parts) {
    List<TypedPart> together = new ArrayList<>();
    for (TypedPart part : parts) {
      if (!together.isEmpty() && goesOn(together.getLast(), part)) {
        TypedPart begun = together.removeLast();
        together.add(new TypedPart(begun.text() + " " + part.text(), false, begun.unwanted()));
      } else {
        together.add(part);
      }
    }
    return together;
  }

  private static boolean goesOn(TypedPart begun, TypedPart next) {
    return !begun.quoted()
        && !next.quoted()
        && !next.unwanted()
        && FIRST.matcher(begun.text()).matches()
        && NEXT.matcher(next.text()).matches();
  }
}
