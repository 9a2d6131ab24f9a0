package org.uptake.standalone.architecture.sinners.messages.platform.problem;

import org.jspecify.annotations.NullMarked;
import org.uptake.kernel.Message;
import org.uptake.platform.message.Messages;

@NullMarked
final class Problem {

  static String of(Message message) {
    return Messages.english(message);
  }
}
