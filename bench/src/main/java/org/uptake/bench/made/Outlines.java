package org.uptake.bench.made;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.RecommendationNumber;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.review.ReviewRegistered;

/** Makes what the reviews propose. */
record Outlines(Cast cast, Dice dice, Wording wording, Years years) {

  private static final int MOST_ADDRESSEES = 5;
  private static final double IMPORTED = 0.7;
  private static final int LATEST_PROPOSAL = 240;

  Outlines(Cast cast, Dice dice) {
    this(cast, dice, new Wording(dice), new Years(dice));
  }

  /**
   * In order of recording.
   *
   * @param entries of each recommendation of each review in turn
   */
  List<Outline> of(List<MadeReview> reviews, int[] entries) {
    List<Outline> outlines = new ArrayList<>();
    for (MadeReview review : reviews) {
      for (int number = 1; number <= review.recommendations(); number++) {
        outlines.add(outline(review, number, entries[outlines.size()]));
      }
    }
    outlines.sort(Comparator.comparing(Outline::recordedAt));
    return List.copyOf(outlines);
  }

  private Outline outline(MadeReview review, int number, int entries) {
    boolean imported = dice.chance(IMPORTED);
    Instant recordedAt =
        imported
            ? review.registeredAt().plusSeconds(3_600).plusMillis(50L * number)
            : years.soonAfter(review.registeredAt(), LATEST_PROPOSAL);
    RecommendationProposed proposed = proposed(review, number, recordedAt);
    return new Outline(review, proposed, recordedAt, imported, entries);
  }

  private RecommendationProposed proposed(MadeReview review, int number, Instant recordedAt) {
    ReviewRegistered by = review.registered();
    return new RecommendationProposed(
        new EntryId(dice.id(recordedAt)),
        RecommendationId.of(by.code(), new RecommendationNumber(Integer.toString(number))),
        by.publishedOn(),
        null,
        wording.title(),
        wording.text(),
        dice.chance(0.6) ? wording.summary() : null,
        dice.chance(0.97) ? dice.favourOf(review.themes()) : null,
        addressees(),
        by.symbol(),
        "paragraph " + dice.between(1, 300),
        List.of(),
        null);
  }

  private List<StakeholderCode> addressees() {
    int number = Math.clamp(Math.round(2 + 1.4 * dice.bell()), 0, MOST_ADDRESSEES);
    Set<StakeholderCode> addressees = new LinkedHashSet<>();
    while (addressees.size() < number) {
      addressees.add(dice.favourOf(cast.stakeholders()).code());
    }
    return List.copyOf(addressees);
  }
}
