package org.uptake.query.attention;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.ImplementationPlanned;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.RecommendationEndorsed;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.ResponsibilityTransferred;
import org.uptake.kernel.recommendation.lifecycle.Assurance;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Response;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.kernel.recommendation.lifecycle.Track;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;
import org.uptake.query.log.Positioned;

/** What needs a person, told from a prefix of the log without any table. */
final class ExpectedNeeds {

  private static final int MONTHS_WITHOUT_MONEY = 12;

  private final Map<ReviewCode, Integer> months = new HashMap<>();
  private final Map<RecommendationId, History> histories =
      new TreeMap<>(Comparator.comparing(RecommendationId::value));
  private final Map<EntryId, Positioned> forms = new HashMap<>();

  static ExpectedNeeds after(List<Positioned> prefix) {
    ExpectedNeeds needs = new ExpectedNeeds();
    prefix.forEach(needs::take);
    return needs;
  }

  private void take(Positioned recorded) {
    switch (recorded.event()) {
      case ReviewRegistered review -> months.put(review.code(), review.reportingPeriodMonths());
      case ReviewRevised review ->
          months.put(review.code(), review.becomes().reportingPeriodMonths());
      case RecommendationEvent event -> {
        histories
            .computeIfAbsent(event.recommendation(), none -> new History())
            .evolve(event, recorded.author());
        switch (event) {
          case EntryCorrected corrected -> forms.put(corrected.entry(), recorded);
          case Entry entry -> forms.put(entry.id(), recorded);
          default -> {}
        }
      }
      default -> {}
    }
  }

  Stream<ExpectedNeed> on(LocalDate day) {
    return histories.values().stream()
        .map(History::lifecycle)
        .filter(life -> !life.isRecordedInError())
        .filter(life -> life.on(day).filter(at -> at.stage() != Stage.CLOSED).isPresent())
        .flatMap(life -> new Told(life, day).all());
  }

  /** One recommendation on a day. */
  private final class Told {

    private final Situation situation;
    private final List<Moment> moments;
    private final LocalDate day;
    private final boolean underWay;
    private final List<ExpectedNeed> needs = new ArrayList<>();

    private Told(Lifecycle life, LocalDate day) {
      this.situation = life.on(day).orElseThrow();
      this.moments = life.moments().stream().filter(moment -> !moment.day().isAfter(day)).toList();
      this.day = day;
      this.underWay = situation.stage() != Stage.DECLINED && situation.stage() != Stage.IMPLEMENTED;
    }

    private Stream<ExpectedNeed> all() {
      situation.tracks().forEach(this::track);
      situation.contradictedBy().ifPresent(seen -> add(Reason.CONTRADICTED, "", dayOf(seen), seen));
      unfunded();
      silent();
      return needs.stream();
    }

    private void track(Track track) {
      String addressee = track.addressee() == null ? "" : track.addressee().value();
      if (track.stalled()) {
        add(Reason.STALLED, addressee, dayOf(track.from().stall()), track.from().stall());
      }
      boolean open = track.response() != Response.DECLINED && !track.isImplemented();
      if (open && track.target() != null && track.target().last().isBefore(day)) {
        add(Reason.OVERDUE, addressee, track.target().last().plusDays(1), plan(track));
      }
      if (track.assurance() == Assurance.DISPUTED) {
        add(Reason.DISPUTED, addressee, dayOf(track.from().assurance()), track.from().assurance());
      }
      Entry own = track.from().selfConfirmation();
      if (own != null) {
        add(Reason.CONFIRMED_BY_ITS_AUTHOR, addressee, dayOf(own), own);
      }
      Entry claim = track.from().claim();
      if (track.assurance() == Assurance.CONFIRMED && claim != null) {
        Positioned form = Objects.requireNonNull(forms.get(claim.id()));
        Positioned verified = Objects.requireNonNull(forms.get(track.from().assurance().id()));
        if (form.event() instanceof EntryCorrected && form.position() > verified.position()) {
          LocalDate learned = LocalDate.ofInstant(form.recordedAt(), ZoneOffset.UTC);
          add(Reason.CONFIRMED_BEFORE_CORRECTION, addressee, learned, claim);
        }
      }
    }

    /** The last plan with a target that the track had to take. */
    private Entry plan(Track track) {
      Entry plan = null;
      for (int i = 1; i < moments.size(); i++) {
        Track before =
            moments.get(i - 1).situation().tracks().stream()
                .filter(one -> Objects.equals(one.origin(), track.origin()))
                .findFirst()
                .orElseThrow();
        if (moments.get(i).entry() instanceof ImplementationPlanned planned
            && planned.targetDate() != null
            && before.isUnfinished()
            && (planned.addressee() == null || planned.addressee().equals(before.addressee()))) {
          plan = planned;
        }
      }
      return Objects.requireNonNull(plan);
    }

    private void unfunded() {
      LocalDate endorsed =
          moments.stream()
              .map(Moment::day)
              .filter(this::wasEndorsedAtTheEndOf)
              .findFirst()
              .orElse(LocalDate.MAX);
      boolean money =
          moments.stream()
              .anyMatch(m -> m.entry() instanceof RecommendationFunded given && given.gives());
      if (underWay
          && !money
          && !endorsed.equals(LocalDate.MAX)
          && endorsed.plusMonths(MONTHS_WITHOUT_MONEY).isBefore(day)) {
        add(Reason.UNFUNDED, "", endorsed, endorsement(endorsed));
      }
    }

    private boolean wasEndorsedAtTheEndOf(LocalDate then) {
      return moments.stream()
          .filter(moment -> moment.day().equals(then))
          .reduce((earlier, later) -> later)
          .orElseThrow()
          .situation()
          .tracks()
          .stream()
          .anyMatch(
              track ->
                  track.response() == Response.ACCEPTED
                      || track.response() == Response.ACCEPTED_IN_PART);
    }

    private Entry endorsement(LocalDate then) {
      return moments.stream()
          .filter(moment -> moment.day().equals(then))
          .map(Moment::entry)
          .filter(RecommendationEndorsed.class::isInstance)
          .filter(e -> ((RecommendationEndorsed) e).extent() != RecommendationEndorsed.Extent.NOTED)
          .findFirst()
          .orElseThrow();
    }

    private void silent() {
      Entry last = null;
      for (Moment moment : moments) {
        Entry entry = moment.entry();
        boolean news =
            !(entry instanceof ObservationSubmitted)
                && !(entry instanceof ResponsibilityTransferred)
                && !(entry instanceof RecommendationLinked);
        if (news && (last == null || entry.occurredOn().last().isAfter(last.occurredOn().last()))) {
          last = entry;
        }
      }
      Entry newest = Objects.requireNonNull(last);
      LocalDate heard = newest.occurredOn().last();
      int period =
          Objects.requireNonNull(months.get(situation.proposed().recommendation().review()));
      if (underWay && heard.plusMonths(period).isBefore(day)) {
        add(Reason.SILENT, "", heard, newest);
      }
    }

    private LocalDate dayOf(Entry entry) {
      return situation.proposed().effectiveDay(entry);
    }

    private void add(Reason reason, String addressee, LocalDate since, Entry by) {
      String id = situation.proposed().recommendation().value();
      needs.add(new ExpectedNeed(id, reason, addressee, since, by.id().uuid()));
    }
  }
}
