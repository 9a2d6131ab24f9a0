package org.uptake.standalone.architecture.sinners.messages.command;

import org.jspecify.annotations.NullMarked;
import org.uptake.kernel.Message;
import org.uptake.platform.message.Messages;

@NullMarked
final class TellsEnglish {

  static String of(Message message) {
    return Messages.english(message);
  }
}
