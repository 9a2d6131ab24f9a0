package org.uptake.command.recommendation;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.BadValue;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.platform.identity.Author;

/**
 * What somebody may do with entries, beyond what their role alone tells (docs/domain.md, "People").
 * Whoever has several roles may do what one of them allows.
 */
final class Rights {

  private static final Set<Kind> REPORTED =
      Set.copyOf(
          EnumSet.of(
              Kind.PLANNED,
              Kind.FUNDED,
              Kind.PROGRESS_REPORTED,
              Kind.STALLED,
              Kind.RESUMED,
              Kind.IMPLEMENTED,
              Kind.OBSERVED));

  private final Author author;
  private final Authorship authorship;

  Rights(Author author, Authorship authorship) {
    this.author = author;
    this.authorship = authorship;
  }

  /** Of whatever is recorded by these rights. */
  String author() {
    return author.id();
  }

  /**
   * @param by as it was sent
   * @throws Refused {@link Refusal#NOT_ALLOWED}
   */
  void requireRecording(Kind kind, @Nullable Object by) {
    if (kind == Kind.VERIFIED) {
      require(has(Role.VERIFIER), EntryRule.Simple.ONLY_A_VERIFIER);
      if (isCode(by)) { // else it is refused for that, in its turn
        requireOwn(Role.VERIFIER, by);
      }
    } else if (!has(Role.STEWARD)) {
      require(has(Role.REPORTER), EntryRule.Simple.TAKES_REPORTER_OR_STEWARD);
      require(REPORTED.contains(kind), new EntryRule.OnlyASteward(kind));
      requireOwn(Role.REPORTER, by);
    }
  }

  /**
   * To correct or to retract takes what recording it would take, as it reads and as it would read.
   *
   * @param by as the entry would read; for a retraction as it reads
   */
  void requireChanging(Entry entry, @Nullable Object by) {
    StakeholderCode before = entry.by();
    requireRecording(entry.kind(), before == null ? null : before.value());
    requireRecording(entry.kind(), by);
    require(
        entry.kind() == Kind.VERIFIED
            || has(Role.STEWARD)
            || authorship.isRecorder(entry.id(), author.id()),
        EntryRule.Simple.RECORDED_BY_SOMEBODY_ELSE);
  }

  /**
   * @param after asked only where the author verifies, or did
   */
  void requireFourEyes(Entry changed, Lifecycle before, Supplier<Lifecycle> after) {
    require(
        !new FourEyes(authorship, author.id()).isBroken(changed, before, after),
        EntryRule.Simple.FOUR_EYES);
  }

  private void requireOwn(Role role, @Nullable Object by) {
    StakeholderCode own = author.organisation();
    require(
        by instanceof String code && Fields.read(code).equals(own.value()),
        new EntryRule.OwnOrganisation(role, own, by == null ? "none" : by.toString()));
  }

  private static boolean isCode(@Nullable Object by) {
    try {
      return by instanceof String text && !new StakeholderCode(Fields.read(text)).value().isEmpty();
    } catch (BadValue malformed) {
      return false;
    }
  }

  private boolean has(Role role) {
    return author.roles().contains(role);
  }

  private static void require(boolean allowed, EntryRule otherwise) {
    if (!allowed) {
      throw new Refused(Refusal.NOT_ALLOWED, otherwise);
    }
  }
}
