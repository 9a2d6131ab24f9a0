package org.uptake.command.importing;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.identity.Author;

/** Who is sending a file to this node: one at a time each, and few at once. */
final class Uploads {

  private static final int AT_ONCE = 8;

  private final Set<String> authors = new HashSet<>();

  /**
   * @throws Refused {@link Refusal#TOO_MANY_REQUESTS} where it has to wait for another
   */
  <T> T inTurn(Author author, Supplier<T> upload) {
    enter(author);
    try {
      return upload.get();
    } finally {
      leave(author);
    }
  }

  private synchronized void enter(Author author) {
    if (authors.contains(author.id())) {
      throw wait(FileFault.Simple.ANOTHER_ARRIVES);
    }
    if (authors.size() >= AT_ONCE) {
      throw wait(new FileFault.TooManyArrive(AT_ONCE));
    }
    authors.add(author.id());
  }

  private synchronized void leave(Author author) {
    authors.remove(author.id());
  }

  private static Refused wait(FileFault detail) {
    return new Refused(Refusal.TOO_MANY_REQUESTS, detail);
  }
}
