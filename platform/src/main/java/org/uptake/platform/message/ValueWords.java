package org.uptake.platform.message;

/** What a reader calls the values of messages, such as a kind of entry or a day. */
@FunctionalInterface
public interface ValueWords {

  /** Every value as it came. */
  ValueWords AS_THEY_CAME = (name, value) -> value;

  /**
   * @param name of the value in its message, such as {@code kind} or {@code occurredOn}; of a list,
   *     that of the list
   * @param value a word, a code, a day, an instant or what somebody sent
   * @return the same where the reader has no other word for it
   */
  String of(String name, String value);
}
