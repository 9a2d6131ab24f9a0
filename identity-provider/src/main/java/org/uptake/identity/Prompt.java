package org.uptake.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program wants somebody to be asked, or not to be (OpenID Connect Core 1.0, 3.1.2.1). */
enum Prompt {
  NONE,
  LOGIN,
  CONSENT,
  SELECT_ACCOUNT;

  /** Another account is another sign-in. */
  private static final Set<Prompt> NEW_SIGN_IN = Set.of(LOGIN, SELECT_ACCOUNT);

  static List<String> words() {
    return Arrays.stream(values()).map(Prompt::word).toList();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean wantsNewSignIn() {
    return NEW_SIGN_IN.contains(this);
  }

  /**
   * Unknown ones are ignored.
   *
   * @param asked the parameters of the question
   */
  static Set<Prompt> of(Map<String, Object> asked) {
    List<String> words = List.of(String.valueOf(asked.get("prompt")).split(" "));
    return Arrays.stream(values())
        .filter(prompt -> words.contains(prompt.word()))
        .collect(Collectors.toSet());
  }
}
