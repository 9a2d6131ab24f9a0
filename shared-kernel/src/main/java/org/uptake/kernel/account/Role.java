package org.uptake.kernel.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uptake.kernel.Word;

/** What somebody may do (docs/domain.md, "People"). */
public enum Role implements Word {
  READER,
  REPORTER,
  STEWARD,
  VERIFIER,
  AUDITOR,
  ADMINISTRATOR;

  private static final String SEPARATOR = ",";

  public static Optional<Role> named(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** As {@link #joined(Collection)} wrote them. */
  public static Set<Role> split(String joined) {
    Set<String> words = Set.of(joined.split(SEPARATOR));
    return Arrays.stream(values())
        .filter(role -> words.contains(role.word()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** Their words in the order above, with commas between them. */
  public static String joined(Collection<Role> roles) {
    return joined(roles, SEPARATOR);
  }

  /** Their words in the order above, for people to read. */
  public static String joined(Collection<Role> roles, String separator) {
    return roles.stream().sorted().map(Role::word).collect(Collectors.joining(separator));
  }
}
