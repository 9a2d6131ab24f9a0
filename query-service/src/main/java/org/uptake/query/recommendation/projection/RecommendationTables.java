package org.uptake.query.recommendation.projection;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.ImplementationStalled;
import org.uptake.kernel.recommendation.RecommendationEndorsed;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.kernel.recommendation.lifecycle.Target;
import org.uptake.query.platform.Label;
import org.uptake.query.recommendation.projection.RowChanges.Ended;
import org.uptake.query.recommendation.projection.RowChanges.Opened;
import org.uptake.query.recommendation.projection.RowChanges.Version;
import org.uptake.query.table.Table;
import org.uptake.query.text.WordVector;
import tools.jackson.databind.json.JsonMapper;

/** What of a row goes into which column. */
final class RecommendationTables {

  private static final JsonMapper JSON = new JsonMapper();

  /** Bytes for when and by whom a form was recorded. */
  private static final int ENVELOPE = 400;

  private static final String DAY = "date";
  private static final String NEVER = "infinity";
  private static final String NUMBER = "integer";
  private static final String POSITION = "bigint";
  private static final String TEXT = "text";

  static final Table<Opened<ProposalVersion>> READING =
      new Table<Opened<ProposalVersion>>("recommendation")
          .key("id", "known_from")
          .column("id", TEXT, o -> o.recommendation)
          .column("known_from", POSITION, o -> o.knownFrom)
          .column("known_to", POSITION, o -> o.knownTo)
          .column("review", TEXT, o -> o.recommendation.review())
          .column("number", TEXT, o -> o.recommendation.number())
          .column("number_order", TEXT, o -> o.recommendation.number().order())
          .column("title", TEXT, o -> proposed(o).title())
          .column("text", TEXT, o -> proposed(o).text())
          .column("action", TEXT, o -> proposed(o).action())
          .column("theme", TEXT, o -> proposed(o).theme())
          .column("addressees", "text[]", o -> proposed(o).addressees())
          .column("source", TEXT, o -> proposed(o).source())
          .column("location", TEXT, o -> proposed(o).location())
          .column("proposed_on", TEXT, o -> proposed(o).occurredOn())
          .column("proposed_day", DAY, o -> proposed(o).occurredOn().earliest())
          .column("in_error", "boolean", o -> o.row.inError())
          .column("search", "tsvector", o -> SearchText.words(proposed(o)));

  static final Table<Opened<Span>> SPAN =
      new Table<Opened<Span>>("span")
          .key("recommendation", "from_day", "known_from")
          .column("recommendation", TEXT, o -> o.recommendation)
          .column("from_day", DAY, o -> o.row.fromDay())
          .column("to_day", DAY, o -> end(o.row.toDay()))
          .column("known_from", POSITION, o -> o.knownFrom)
          .column("known_to", POSITION, o -> o.knownTo)
          .column("review", TEXT, o -> o.recommendation.review())
          .column("number_order", TEXT, o -> o.recommendation.number().order())
          .column("theme", TEXT, o -> of(o.row.theme(), Label::of))
          .column("addressees", "text[]", o -> o.row.addressees())
          .column("stage", TEXT, o -> o.row.stage().word())
          .column("since", DAY, o -> o.row.since())
          .column("dated", TEXT, o -> o.row.dated())
          .column("confirmed", "boolean", o -> o.row.confirmed())
          .column("contradicted_by", "uuid", o -> o.row.contradicted().by())
          .column("contradicted_since", DAY, o -> o.row.contradicted().since())
          .column("heard_until", DAY, o -> o.row.heardUntil())
          .column("due_on", DAY, o -> o.row.dueOn())
          .column("target", TEXT, o -> o.row.target())
          .column("proposed_day", DAY, o -> o.row.proposed())
          .column("endorsed_on", DAY, o -> o.row.firsts().endorsed())
          .column("funded_on", DAY, o -> o.row.firsts().funded())
          .column("implemented_on", DAY, o -> o.row.firsts().implemented());

  static final Table<Opened<TrackSpan>> TRACK =
      new Table<Opened<TrackSpan>>("track")
          .key("recommendation", "addressee", "from_day", "known_from")
          .column("recommendation", TEXT, o -> o.recommendation)
          .column("addressee", TEXT, o -> o.row.addressee())
          .column("from_day", DAY, o -> o.row.fromDay())
          .column("to_day", DAY, o -> end(o.row.toDay()))
          .column("known_from", POSITION, o -> o.knownFrom)
          .column("known_to", POSITION, o -> o.knownTo)
          .column("ordinal", NUMBER, o -> o.row.ordinal())
          .column("since", DAY, o -> o.row.since())
          .column("dated", TEXT, o -> o.row.dated())
          .column("step", TEXT, o -> o.row.step().word())
          .column("step_by", "uuid", o -> o.row.stepBy())
          .column("stalled", "boolean", o -> o.row.isStalled())
          .column("stalled_by", "uuid", o -> o.row.stalled().by())
          .column("stalled_since", DAY, o -> o.row.stalled().since())
          .column("response", TEXT, o -> o.row.response().word())
          .column("response_by", "uuid", o -> o.row.responseBy())
          .column("momentum", TEXT, o -> o.row.momentum().word())
          .column("assurance", TEXT, o -> o.row.assurance().word())
          .column("assured_by", "uuid", o -> o.row.assured().by())
          .column("assured_since", DAY, o -> o.row.assured().since())
          .column("claimed_by", "uuid", o -> o.row.claimedBy())
          .column("self_confirmed_by", "uuid", o -> o.row.selfConfirmed().by())
          .column("self_confirmed_since", DAY, o -> o.row.selfConfirmed().since())
          .column("target", TEXT, o -> of(o.row.target(), Target::date))
          .column("target_by", "uuid", o -> of(o.row.target(), t -> t.by().uuid()))
          .column("target_moves", NUMBER, o -> o.row.targetMoves())
          .column("slippage_days", NUMBER, o -> o.row.slippageDays());

  static final Table<Version> FORM =
      new Table<Version>("form")
          .key("entry", "known_from")
          .column("entry", "uuid", f -> f.row.id())
          .column("known_from", POSITION, f -> f.row.by().position())
          .column("known_to", POSITION, RecommendationTables::knownTo)
          .column("recommendation", TEXT, f -> f.row.entry().recommendation())
          .column("review", TEXT, f -> f.row.entry().recommendation().review())
          .column("recorded", POSITION, f -> f.row.first().position())
          .column("recorded_at", "timestamptz", f -> f.row.first().recordedAt())
          .column("version", POSITION, f -> f.row.by().version())
          .column("kind", TEXT, f -> f.row.entry().kind().word())
          .column("occurred_on", TEXT, f -> f.row.entry().occurredOn())
          .column("earliest", DAY, f -> f.row.entry().occurredOn().earliest())
          .column("last", DAY, f -> f.row.entry().occurredOn().last())
          .column("precision", NUMBER, f -> f.row.entry().occurredOn().precision().rank())
          .column("addressee", TEXT, f -> f.row.entry().addressee())
          .column("by_whom", TEXT, f -> f.row.entry().by())
          .column("cause", TEXT, f -> of(stall(f), stall -> stall.cause().word()))
          .column("accepts", "boolean", RecommendationTables::accepts)
          .column("beginning", TEXT, f -> SearchText.beginning(f.row.entry()))
          .column("body", "json", f -> JSON.writeValueAsString(f.row.entry()))
          .column("bytes", NUMBER, RecommendationTables::bytes)
          .column("prose", TEXT, f -> SearchText.of(f.row.entry()))
          .column("search", "tsvector", f -> f.withheldUntil == null ? words(f) : null)
          .column("withheld", "tsvector", f -> f.withheldUntil == null ? null : words(f))
          .column("linked_to", TEXT, f -> of(link(f), RecommendationLinked::to))
          .column("reason", TEXT, f -> f.row.reason())
          .column("changed", "text[]", f -> f.row.changed())
          .column("author", TEXT, f -> f.row.by().author())
          .column("organisation", TEXT, f -> f.row.by().organisation())
          .column("recorded_via", TEXT, f -> f.row.by().channel())
          .column("ended_version", POSITION, f -> of(f.ended, e -> e.by().version()))
          .column("ended_as", TEXT, f -> of(f.ended, Ended::as))
          .column("ended_reason", TEXT, f -> of(f.ended, Ended::reason))
          .column("ended_author", TEXT, f -> of(f.ended, e -> e.by().author()))
          .column("ended_organisation", TEXT, f -> of(f.ended, e -> e.by().organisation()))
          .column("withheld_until", DAY, f -> of(f.withheldUntil, RecommendationTables::date));

  static final Table<Opened<CountedEntry>> COUNTED =
      new Table<Opened<CountedEntry>>("counted")
          .key("entry", "known_from")
          .column("entry", "uuid", o -> o.row.entry())
          .column("known_from", POSITION, o -> o.knownFrom)
          .column("known_to", POSITION, o -> o.knownTo)
          .column("recommendation", TEXT, o -> o.recommendation)
          .column("review", TEXT, o -> o.recommendation.review())
          .column("theme", TEXT, o -> of(o.row.theme(), Label::of))
          .column("kind", TEXT, o -> o.row.kind().word())
          .column("addressee", TEXT, o -> o.row.addressee())
          .column("by_whom", TEXT, o -> o.row.by())
          .column("day", DAY, o -> o.row.day())
          .column("turn", NUMBER, o -> o.row.turn())
          .column("recorded", POSITION, o -> o.row.recorded())
          .column("stage_before", TEXT, o -> of(o.row.before(), Stage::word))
          .column("stage_after", TEXT, o -> o.row.after().word())
          .column("lag_days", NUMBER, o -> o.row.lag())
          .column("occurred_on", TEXT, o -> of(o.row.money(), m -> m.occurredOn()))
          .column("amount", "numeric", o -> of(o.row.money(), m -> m.amount().number()))
          .column("currency", TEXT, o -> of(o.row.money(), m -> m.currency()))
          .column("phase", TEXT, o -> of(o.row.money(), m -> m.phase().word()))
          .column("channel", TEXT, o -> of(o.row.money(), m -> m.channel().word()))
          .column("contribution", TEXT, o -> of(o.row.money(), RecommendationTables::contribution));

  static final Table<StageMove> MOVE =
      new Table<StageMove>("move")
          .column("position", POSITION, StageMove::position)
          .column("day", DAY, StageMove::day)
          .column("recommendation", TEXT, StageMove::recommendation)
          .column("review", TEXT, move -> move.recommendation().review())
          .column("theme", TEXT, move -> Label.of(move.theme()))
          .column("addressee", TEXT, StageMove::addressee)
          .column("stage", TEXT, move -> move.stage().word())
          .column("confirmed", "boolean", StageMove::confirmed)
          .column("delta", NUMBER, StageMove::delta);

  private RecommendationTables() {}

  private static RecommendationProposed proposed(Opened<ProposalVersion> opened) {
    return opened.row.proposed();
  }

  private static Object end(@Nullable LocalDate day) {
    return day == null ? NEVER : day;
  }

  /** A day as PostgreSQL reads it. */
  static String date(LocalDate day) {
    return day.equals(LocalDate.MAX) ? NEVER : day.toString();
  }

  private static @Nullable Object contribution(RecommendationFunded money) {
    return of(money.contribution(), Label::of);
  }

  private static <T> @Nullable Object of(@Nullable T whole, Function<T, @Nullable Object> part) {
    return whole == null ? null : part.apply(whole);
  }

  private static long knownTo(Version form) {
    Ended ended = form.ended;
    return ended == null ? Table.STILL_KNOWN : ended.by().position();
  }

  private static int bytes(Version form) {
    String reason = form.row.reason();
    return JSON.writeValueAsBytes(form.row.entry()).length
        + (reason == null ? 0 : reason.getBytes(StandardCharsets.UTF_8).length)
        + ENVELOPE;
  }

  private static String words(Version form) {
    return WordVector.of(SearchText.of(form.row.entry()));
  }

  private static boolean accepts(Version form) {
    return form.row.entry() instanceof RecommendationEndorsed endorsement
        && endorsement.extent() != RecommendationEndorsed.Extent.NOTED;
  }

  private static @Nullable ImplementationStalled stall(Version form) {
    return form.row.entry() instanceof ImplementationStalled stall ? stall : null;
  }

  private static @Nullable RecommendationLinked link(Version form) {
    return form.row.entry() instanceof RecommendationLinked link ? link : null;
  }
}
