package org.uptake.standalone.architecture.sinners.messages.kernel;

import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.uptake.kernel.Message;

@NullMarked
final class SaysAnything implements Message {

  private final String english;

  SaysAnything(String english) {
    this.english = english;
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("english", english);
  }
}
