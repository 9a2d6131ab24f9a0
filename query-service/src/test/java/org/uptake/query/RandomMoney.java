package org.uptake.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Amount;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.query.log.Positioned;

/**
 * A log of little but money that follows from a seed alone; many of its contributions are credited
 * to several recommendations, and some are so nearly the same that they are not.
 */
public final class RandomMoney {

  public static final List<RecommendationId> RECOMMENDATIONS =
      Stream.of("HIPPO-1", "HIPPO-2", "HIPPO-3", "A4P-1", "A4P-2")
          .map(RecommendationId::new)
          .toList();

  private static final RecommendationId IN_ERROR = RECOMMENDATIONS.get(2);
  private static final List<StakeholderCode> STAKEHOLDERS =
      Stream.of("SEC", "PBF").map(StakeholderCode::new).toList();

  private final Random random;
  private final List<Positioned> events = new ArrayList<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final List<RecommendationFunded> live = new ArrayList<>();

  private RandomMoney(long seed) {
    this.random = new Random(seed);
  }

  public static List<Positioned> of(long seed, int size) {
    return new RandomMoney(seed).recorded(size);
  }

  private List<Positioned> recorded(int size) {
    RECOMMENDATIONS.forEach(id -> take(proposed(id)));
    while (events.size() < size) {
      switch (live.isEmpty() ? 9 : random.nextInt(10)) {
        case 0 -> retract(live.remove(random.nextInt(live.size())));
        case 1 -> correct(random.nextInt(live.size()));
        default -> fund();
      }
      if (events.size() == size / 2) {
        take(inError());
      }
    }
    return List.copyOf(events);
  }

  private void fund() {
    RecommendationFunded money = funded(entryId(), oneOf(RECOMMENDATIONS));
    live.add(money);
    take(money);
  }

  private void retract(RecommendationFunded money) {
    take(new EntryRetracted(money.recommendation(), money.id(), "Mistaken"));
  }

  private void correct(int index) {
    RecommendationFunded before = live.get(index);
    RecommendationFunded after = funded(before.id(), before.recommendation());
    live.set(index, after);
    take(
        new EntryCorrected(
            before.recommendation(), before.id(), List.of("amount"), after, "Misread"));
  }

  private Entry proposed(RecommendationId id) {
    return new RecommendationProposed(
        entryId(),
        id,
        PartialDate.of("2018-11-29"),
        null,
        "Title",
        "Text",
        null,
        random.nextBoolean() ? "Theme" : null,
        random.nextBoolean() ? STAKEHOLDERS : List.of(),
        null,
        null,
        List.of(),
        null);
  }

  private RecommendationFunded funded(EntryId id, RecommendationId of) {
    return new RecommendationFunded(
        id,
        of,
        PartialDate.of(oneOf(List.of("2018", "2019", "2019-02", "2019-02-01", "2020-07"))),
        null,
        oneOf(STAKEHOLDERS),
        Amount.of(oneOf(List.of("1000000", "0.5", "0.50", "42.25"))),
        oneOf(List.of("EUR", "USD")),
        oneOf(List.of(RecommendationFunded.Phase.values())),
        oneOf(List.of(RecommendationFunded.Channel.values())),
        contribution(),
        List.of(),
        null,
        null,
        null);
  }

  private @Nullable String contribution() {
    return random.nextInt(4) == 0 ? null : "gift-" + random.nextInt(2);
  }

  private Entry inError() {
    return new RecommendationClosed(
        entryId(),
        IN_ERROR,
        PartialDate.of("2025"),
        null,
        RecommendationClosed.Ground.RECORDED_IN_ERROR,
        "Explanation",
        null,
        List.of(),
        null,
        null,
        null);
  }

  private EntryId entryId() {
    return new EntryId(new UUID(random.nextLong(), random.nextLong()));
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private void take(RecommendationEvent event) {
    long position = events.size() + 1L;
    String stream = event.recommendation().stream();
    long version = versions.merge(stream, 1L, Long::sum);
    events.add(
        new Positioned(
            position,
            TestLog.recordedAt(position),
            stream,
            version,
            event,
            "author",
            "DPO",
            "api"));
  }

  /** What was live and counted by then, told plainly. */
  public static List<RecommendationFunded> live(List<Positioned> events, LocalDate asOf) {
    Map<EntryId, RecommendationFunded> live = new HashMap<>();
    for (Positioned recorded : events) {
      switch (recorded.event()) {
        case RecommendationFunded money -> live.put(money.id(), money);
        case EntryCorrected corrected ->
            live.put(corrected.entry(), (RecommendationFunded) corrected.becomes());
        case EntryRetracted retracted -> live.remove(retracted.entry());
        default -> {}
      }
    }
    return live.values().stream().filter(money -> !effectiveDay(money).isAfter(asOf)).toList();
  }

  private static LocalDate effectiveDay(RecommendationFunded money) {
    LocalDate proposed = LocalDate.parse("2018-11-29");
    LocalDate day = money.occurredOn().earliest();
    return day.isBefore(proposed) ? proposed : day;
  }

  public static boolean isInError(List<Positioned> events, RecommendationId id) {
    return id.equals(IN_ERROR)
        && events.stream().anyMatch(recorded -> recorded.event() instanceof RecommendationClosed);
  }
}
