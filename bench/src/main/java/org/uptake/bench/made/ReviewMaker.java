package org.uptake.bench.made;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.stakeholder.StakeholderRegistered.Kind;

/** Makes the reviews: one is very large, a few are large, most are not. */
final class ReviewMaker {

  private static final int MOST = 50;
  private static final int HUGE = 9_000;
  private static final int LARGE = 4_000;
  private static final int USUAL = 1_440;
  private static final int RECOMMENDATIONS_OF_A_SMALL_ONE = 20;

  private static final List<String> SUBJECTS =
      List.of(
          "OPERATIONS",
          "WPS",
          "YOUTH",
          "CIVILIANS",
          "SECURITY",
          "MEDIATION",
          "JUSTICE",
          "FUNDING",
          "CONDUCT",
          "CLIMATE");
  private static final List<String> SHARED_THEMES =
      List.of(
          "Gender equality",
          "Financing",
          "Protection of civilians",
          "Local ownership",
          "Accountability",
          "Partnerships");
  private static final List<String> THEMES =
      List.of(
          "Mandates",
          "Leadership",
          "Training",
          "Analysis",
          "Planning",
          "Data",
          "Prevention",
          "Institutions",
          "Communication",
          "Reintegration",
          "Staffing",
          "Technology");

  private final Cast cast;
  private final Dice dice;
  private final Years years;

  ReviewMaker(Cast cast, Dice dice) {
    this.cast = cast;
    this.dice = dice;
    this.years = new Years(dice);
  }

  /** As many as the recommendations need, and these divided among them. */
  List<MadeReview> with(int recommendations) {
    int number = Math.clamp(recommendations / RECOMMENDATIONS_OF_A_SMALL_ONE, 1, MOST);
    int[] parts = Parts.of(recommendations, IntStream.range(0, number).mapToDouble(this::weight));
    return IntStream.range(0, number).mapToObj(i -> review(i, parts[i])).toList();
  }

  private double weight(int i) {
    if (i == 3) {
      return HUGE;
    }
    return i % 6 == 1 ? LARGE : USUAL * (0.5 + dice.share());
  }

  private MadeReview review(int i, int recommendations) {
    int year = 2013 + 2 * (i / SUBJECTS.size()) + i % SUBJECTS.size() % 4;
    String subject = SUBJECTS.get(i % SUBJECTS.size());
    LocalDate published = LocalDate.of(year, dice.between(2, 12), dice.between(1, 28));
    Instant registered = years.soonAfter(published.atStartOfDay().toInstant(ZoneOffset.UTC), 20);
    return new MadeReview(
        registered(new ReviewCode(subject + "-" + year), published),
        registered,
        themes(subject + " " + year),
        recommendations,
        MonthDay.of(dice.between(1, 12), dice.between(1, 28)));
  }

  private ReviewRegistered registered(ReviewCode code, LocalDate published) {
    Wording wording = new Wording(dice);
    return new ReviewRegistered(
        code,
        wording.title(),
        years.dated(published),
        dice.chance(0.8) ? "S/%d/%d".formatted(published.getYear(), dice.between(1, 999)) : null,
        dice.oneOf(cast.codes(Kind.INTERGOVERNMENTAL_BODY)).value(),
        dice.oneOf(cast.codes(Kind.SECRETARIAT)),
        wording.text(),
        dice.chance(0.3) ? dice.oneOf(List.of(6, 18, 24)) : null);
  }

  /** A third of them are those of other reviews, too. */
  private List<String> themes(String review) {
    List<String> shared = new ArrayList<>(SHARED_THEMES);
    List<String> own = new ArrayList<>(THEMES);
    for (List<String> themes : List.of(shared, own)) {
      Collections.rotate(themes, dice.between(0, themes.size()));
    }
    return Stream.concat(
            shared.stream().limit(4), own.stream().limit(8).map(theme -> theme + ", " + review))
        .toList();
  }
}
