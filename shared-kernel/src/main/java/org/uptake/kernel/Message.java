package org.uptake.kernel;

import java.util.Map;

/**
 * What somebody is told, as data: a code, and the values that it speaks of. The English of each
 * code stands in the bundle of the platform, and is made where an answer is written, never here.
 *
 * <p>It is a record whose components are the values, or a constant of an enum where there are none.
 * Its code follows from the names: {@code InvalidField.TooLong} is {@code invalid-field.too-long}.
 * Values are texts, numbers, days, instants, words, codes, other messages, and lists of these.
 */
public interface Message {

  default String code() {
    return MessageParts.code(this);
  }

  /** As they are written outside: texts, numbers, messages and lists of these, by name. */
  default Map<String, Object> arguments() {
    return this instanceof Record record ? MessageParts.values(record) : Map.of();
  }
}
