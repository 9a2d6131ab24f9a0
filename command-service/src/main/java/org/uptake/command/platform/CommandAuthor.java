package org.uptake.command.platform;

import java.util.function.Supplier;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.identity.Author;

/**
 * Who is behind the command at hand. It travels beside the command, not in it: what a message says
 * of its author proves nothing.
 */
final class CommandAuthor {

  private static final ScopedValue<Author> CURRENT = ScopedValue.newInstance();

  private CommandAuthor() {}

  static <T> T behind(Author author, Supplier<T> action) {
    return ScopedValue.where(CURRENT, author).call(action::get);
  }

  /**
   * @throws Refused {@link Refusal#NOT_SIGNED_IN} if nobody is
   */
  static Author current() {
    if (!CURRENT.isBound()) {
      throw new Refused(Refusal.NOT_SIGNED_IN, Unrecorded.Simple.BY_NOBODY);
    }
    return CURRENT.get();
  }
}
