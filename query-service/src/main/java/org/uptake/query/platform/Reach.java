package org.uptake.query.platform;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.Author;

/** Which restricted texts somebody may read before they are for everybody. */
public enum Reach {
  NONE,
  /** Those of entries that their organisation recorded. */
  OWN,
  ALL;

  private static final Set<Role> READING_ALL = Set.of(Role.STEWARD, Role.VERIFIER, Role.AUDITOR);

  static Reach of(Optional<Author> reader) {
    return reader
        .filter(author -> !author.roles().isEmpty())
        .map(author -> Collections.disjoint(author.roles(), READING_ALL) ? OWN : ALL)
        .orElse(NONE);
  }
}
