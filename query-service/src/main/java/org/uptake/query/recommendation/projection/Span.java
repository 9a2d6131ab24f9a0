package org.uptake.query.recommendation.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.kernel.recommendation.lifecycle.Target;
import org.uptake.kernel.recommendation.lifecycle.Track;

/**
 * How a recommendation stood over a span of days.
 *
 * @param toDay the first day that it does not hold any more; null if it still does
 * @param since the day from which on the stage was this one
 * @param dated when it became so, as it was recorded
 * @param target of which {@code dueOn} is the last day
 * @param proposed the day of the proposal
 * @param addressees who held its tracks
 */
record Span(
    LocalDate fromDay,
    @Nullable LocalDate toDay,
    Stage stage,
    LocalDate since,
    PartialDate dated,
    boolean confirmed,
    Basis contradicted,
    LocalDate heardUntil,
    @Nullable LocalDate dueOn,
    @Nullable PartialDate target,
    LocalDate proposed,
    Firsts firsts,
    @Nullable String theme,
    List<String> addressees)
    implements Dated<Span> {

  /**
   * The first day of each, by then; null as long as there was none.
   *
   * @param endorsed some addressee accepted it, at least in part
   * @param implemented its stage was implemented
   */
  record Firsts(
      @Nullable LocalDate endorsed, @Nullable LocalDate funded, @Nullable LocalDate implemented) {

    private static final Firsts NONE = new Firsts(null, null, null);

    private Firsts on(LocalDate day, Situation situation) {
      return new Firsts(
          first(endorsed, situation.isEndorsed(), day),
          first(funded, situation.funded(), day),
          first(implemented, situation.stage() == Stage.IMPLEMENTED, day));
    }

    private static @Nullable LocalDate first(
        @Nullable LocalDate before, boolean holds, LocalDate day) {
      return before == null && holds ? day : before;
    }
  }

  /** From the last moment of a day on: only what held at the end of a day counts for it. */
  static Span from(@Nullable Span before, Moment moment, Days days) {
    LocalDate day = moment.day();
    Situation situation = moment.situation();
    RecommendationProposed proposed = situation.proposed();
    Stage stage = situation.stage();
    @Nullable Span same = before != null && before.stage == stage ? before : null;
    return new Span(
        day,
        null,
        stage,
        same != null ? same.since : day,
        same != null ? same.dated : days.dated(moment, then -> then.situation().stage() == stage),
        situation.isConfirmed(),
        Basis.of(situation.contradictedBy().orElse(null), proposed),
        situation.heardUntil(),
        situation.dueOn().orElse(null),
        situation.due().map(Target::date).orElse(null),
        proposed.occurredOn().earliest(),
        (before == null ? Firsts.NONE : before.firsts).on(day, situation),
        proposed.theme(),
        holders(situation));
  }

  private static List<String> holders(Situation situation) {
    return situation.tracks().stream()
        .map(Track::addressee)
        .flatMap(Stream::ofNullable)
        .map(StakeholderCode::value)
        .toList();
  }

  @Override
  public Object key() {
    return fromDay;
  }

  @Override
  public Span until(LocalDate day) {
    return over(fromDay, day);
  }

  @Override
  public Span openEnded() {
    return over(fromDay, null);
  }

  @Override
  public boolean goesOnAs(Span next) {
    return next.over(fromDay, toDay).equals(this);
  }

  private Span over(LocalDate from, @Nullable LocalDate to) {
    return new Span(
        from,
        to,
        stage,
        since,
        dated,
        confirmed,
        contradicted,
        heardUntil,
        dueOn,
        target,
        proposed,
        firsts,
        theme,
        addressees);
  }
}
