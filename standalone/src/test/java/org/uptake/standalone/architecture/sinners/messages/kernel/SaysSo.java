package org.uptake.standalone.architecture.sinners.messages.kernel;

import org.jspecify.annotations.NullMarked;
import org.uptake.kernel.Message;

@NullMarked
enum SaysSo implements Message {
  IT_IS_SO
}
