package org.uptake.bench.made;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.command.platform.Stamp;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.platform.identity.Author;

/** Who records what: verifiers what they verified, reporters what their own organisation does. */
record Recorders(Cast cast, Dice dice) {

  private static final double BY_REPORTERS = 0.6;
  private static final double WITH_KEY = 0.5;
  private static final List<Kind> OF_REPORTERS =
      List.of(
          Kind.PROGRESS_REPORTED,
          Kind.FUNDED,
          Kind.PLANNED,
          Kind.STALLED,
          Kind.RESUMED,
          Kind.IMPLEMENTED,
          Kind.OBSERVED);

  Stamp stamp(Entry entry, Instant at, boolean imported) {
    if (entry.kind() == Kind.VERIFIED) {
      return byHand(of(Role.VERIFIER, entry.by()), at);
    }
    if (imported) {
      return new Stamp(steward(), "import", dice.id(at).toString(), null);
    }
    boolean reported = OF_REPORTERS.contains(entry.kind()) && dice.chance(BY_REPORTERS);
    return byHand(reported ? of(Role.REPORTER, entry.by()) : steward(), at);
  }

  Stamp bySteward(Instant at) {
    return byHand(steward(), at);
  }

  private Stamp byHand(Author author, Instant at) {
    String key = dice.chance(WITH_KEY) ? dice.id(at).toString() : null;
    return new Stamp(author, "api", dice.id(at).toString(), key);
  }

  private Author steward() {
    return dice.favourOf(cast.inRole(Role.STEWARD));
  }

  private Author of(Role role, @Nullable StakeholderCode organisation) {
    List<Author> own =
        cast.inRole(role).stream()
            .filter(author -> author.organisation().equals(organisation))
            .toList();
    return own.isEmpty() ? steward() : dice.oneOf(own);
  }
}
