package org.uptake.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A row of {@code rights.csv}: what docs/domain.md, "People", says of one operation.
 *
 * @param operation its id in the document of the API
 * @param of what it is about, where rights depend on that
 * @param may roles, everybody, or whoever-has-an-account
 */
record Right(String operation, String of, List<String> may) {

  static List<Right> all() {
    try (InputStream table = Right.class.getResourceAsStream("/rights.csv")) {
      String text =
          new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(Right::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Right read(String line) {
    String[] cells = line.split(",", 3);
    return new Right(
        cells[0], cells[1], cells[2].isEmpty() ? List.of() : List.of(cells[2].split(" ", 0)));
  }

  boolean isAboutTheirOwn() {
    return of.startsWith("their own");
  }

  boolean allows(Actor actor) {
    return may.contains("everybody")
        || may.contains(actor.name())
        || may.contains("whoever-has-an-account") && actor.isSignedIn();
  }
}
