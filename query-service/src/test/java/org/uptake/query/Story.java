package org.uptake.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.stakeholder.StakeholderName;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRevised;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;
import org.uptake.query.platform.Standpoint;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recordings written by hand, and the tables as they are after them. Everything is recorded on 5
 * January 2026, a second after the one before.
 */
public final class Story implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private static final String STEWARD = "steward";

  private final TestLog log = TestLog.empty();
  private final List<Projection> projections = Projecting.fresh(log);
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<UUID, Entry> entries = new LinkedHashMap<>();
  private long position;

  public Story stakeholder(String code, String kind) {
    StakeholderRegistered.Kind of = JSON.convertValue(kind, StakeholderRegistered.Kind.class);
    return record(
        "stakeholder/" + code,
        new StakeholderRegistered(new StakeholderCode(code), "Name of " + code, of));
  }

  public Story rename(String code, String name) {
    StakeholderRegistered becomes =
        new StakeholderRegistered(
            new StakeholderCode(code), name, StakeholderRegistered.Kind.SECRETARIAT);
    return record(
        "stakeholder/" + code,
        new StakeholderRevised(new StakeholderCode(code), List.of("name"), becomes, "Renamed."));
  }

  /** So called from that day on, and as it was before. */
  public Story rename(String code, String name, String since) {
    StakeholderRegistered becomes =
        new StakeholderRegistered(
            new StakeholderCode(code), name, StakeholderRegistered.Kind.SECRETARIAT);
    List<StakeholderName> names =
        List.of(
            new StakeholderName("Name of " + code, null),
            new StakeholderName(name, PartialDate.of(since)));
    return record(
        "stakeholder/" + code,
        new StakeholderRevised(
            new StakeholderCode(code), List.of("name", "names"), becomes, "Renamed.", names));
  }

  public Story review(String code, @Nullable String custodian, int months) {
    return record(
        "review/" + code,
        new ReviewRegistered(
            new ReviewCode(code),
            "Title of " + code,
            PartialDate.of("2015"),
            null,
            null,
            custodian == null ? null : new StakeholderCode(custodian),
            null,
            months));
  }

  /** An entry; {@code fields} are names and values in turn. */
  public UUID tell(String recommendation, String kind, String occurredOn, Object... fields) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", new UUID(1, position + 1));
    entry.put("recommendation", recommendation);
    entry.put("kind", kind);
    entry.put("occurredOn", occurredOn);
    Entry told = read(entry, fields);
    entries.put(told.id().uuid(), told);
    Story ignored = record(stream(told), told);
    return told.id().uuid();
  }

  public void propose(String recommendation, String day, String... addressees) {
    UUID ignored =
        tell(recommendation, "proposed", day, "title", "T", "text", "T", "addressees", addressees);
  }

  public void correct(UUID id, String reason, Object... fields) {
    Entry before = Objects.requireNonNull(entries.get(id));
    Entry after = read(JSON.convertValue(before, FIELDS), fields);
    entries.put(id, after);
    Story ignored =
        record(
            stream(after),
            new EntryCorrected(after.recommendation(), after.id(), names(fields), after, reason));
  }

  private static List<String> names(Object... fields) {
    return IntStream.range(0, fields.length / 2).mapToObj(n -> (String) fields[2 * n]).toList();
  }

  public void retract(UUID id, String reason) {
    Entry gone = Objects.requireNonNull(entries.remove(id));
    Story ignored =
        record(stream(gone), new EntryRetracted(gone.recommendation(), gone.id(), reason));
  }

  private static Entry read(Map<String, Object> entry, Object... fields) {
    Map<String, Object> whole = new LinkedHashMap<>(entry);
    for (int i = 0; i < fields.length; i += 2) {
      whole.put((String) fields[i], fields[i + 1]);
    }
    return JSON.convertValue(whole, Entry.class);
  }

  /** Each organisation has one who records its acts; what is nobody's act the steward records. */
  private static String author(RecommendationEvent event) {
    @Nullable Entry entry =
        switch (event) {
          case Entry told -> told;
          case EntryCorrected corrected -> corrected.becomes();
          case EntryRetracted retracted -> null;
        };
    return entry == null || entry.by() == null ? STEWARD : "somebody of " + entry.by();
  }

  private static String stream(Entry entry) {
    return entry.recommendation().stream();
  }

  private Story record(String stream, Object event) {
    position++;
    long version = versions.merge(stream, 1L, Long::sum);
    Positioned recorded =
        new Positioned(
            position,
            TestLog.recordedAt(position),
            stream,
            version,
            event,
            event instanceof RecommendationEvent told ? author(told) : STEWARD,
            "DPO",
            "api");
    log.append(List.of(recorded));
    Projecting.project(log, projections, List.of(recorded));
    return this;
  }

  public TestLog log() {
    return log;
  }

  /** The position of what was recorded last. */
  public long position() {
    return position;
  }

  public Standpoint on(String asOf) {
    return on(asOf, position);
  }

  public Standpoint on(String asOf, long knownPosition) {
    return new Standpoint(LocalDate.parse(asOf), TestLog.recordedAt(knownPosition), knownPosition);
  }

  @Override
  public void close() {
    log.close();
  }
}
