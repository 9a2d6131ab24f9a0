package org.uptake.platform.message;

import com.ibm.icu.text.MessagePattern;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The names that a pattern has in it. */
final class Placeholders {

  private Placeholders() {}

  static Set<String> in(String pattern) {
    return named(new MessagePattern(pattern), start -> true);
  }

  /** Those whose value chooses what is said; it is compared as it came. */
  static Set<String> choosingIn(String pattern) {
    MessagePattern parts = new MessagePattern(pattern);
    return named(
        parts, start -> parts.getPart(start).getArgType() == MessagePattern.ArgType.SELECT);
  }

  private static Set<String> named(MessagePattern parts, IntPredicate argument) {
    return IntStream.range(0, parts.countParts())
        .filter(at -> parts.getPartType(at) == MessagePattern.Part.Type.ARG_START)
        .filter(argument)
        .mapToObj(start -> parts.getSubstring(parts.getPart(start + 1)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
