package org.uptake.command.recommendation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Moments;

/**
 * A live entry that may tell the same as another: one of its kind that may have happened within
 * {@value #DAYS_APART} days of it, by and for nobody else.
 *
 * @param excerpt the beginning of what it says; null where that is restricted, or it says nothing
 */
record Duplicate(
    EntryId entry,
    Kind kind,
    PartialDate occurredOn,
    @Nullable StakeholderCode addressee,
    @Nullable StakeholderCode by,
    @Nullable String excerpt) {

  private static final int DAYS_APART = 14;
  private static final int MOST = 40;
  private static final int LONGEST_EXCERPT = 140;
  private static final List<String> TELLING =
      List.of("summary", "text", "reason", "explanation", "steps", "note");

  /** The first {@value #MOST} of them, in order of occurrence. */
  static List<Duplicate> of(Entry entry, Moments moments) {
    PartialDate date = entry.occurredOn();
    return moments
        .around(date.earliest().minusDays(DAYS_APART), date.last().plusDays(DAYS_APART))
        .stream()
        .map(Moment::entry)
        .filter(other -> isLike(entry, other))
        .limit(MOST)
        .map(
            like ->
                new Duplicate(
                    like.id(),
                    like.kind(),
                    like.occurredOn(),
                    like.addressee(),
                    like.by(),
                    excerpt(like).orElse(null)))
        .toList();
  }

  private static boolean isLike(Entry entry, Entry other) {
    return entry.kind() == other.kind()
        && !entry.id().equals(other.id())
        && mayBeSame(entry.addressee(), other.addressee())
        && mayBeSame(entry.by(), other.by())
        && mayBeNear(entry.occurredOn(), other.occurredOn());
  }

  private static boolean mayBeSame(@Nullable StakeholderCode one, @Nullable StakeholderCode other) {
    return one == null || other == null || one.equals(other);
  }

  private static boolean mayBeNear(PartialDate one, PartialDate other) {
    return !one.earliest().minusDays(DAYS_APART).isAfter(other.last())
        && !other.earliest().minusDays(DAYS_APART).isAfter(one.last());
  }

  private static Optional<String> excerpt(Entry entry) {
    if (entry.withheldUntil().isPresent()) {
      return Optional.empty();
    }
    Fields fields = Fields.of((Record) entry);
    return TELLING.stream()
        .flatMap(field -> fields.texts(field).stream())
        .findFirst()
        .map(Duplicate::beginning);
  }

  private static String beginning(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_EXCERPT) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
  }
}
