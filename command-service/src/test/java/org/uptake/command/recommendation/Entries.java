package org.uptake.command.recommendation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.command.Given;
import org.uptake.command.platform.Outcome;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.StreamId;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.ImplementationPlanned;
import org.uptake.kernel.recommendation.ImplementationResumed;
import org.uptake.kernel.recommendation.ImplementationStalled;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationDeclined;
import org.uptake.kernel.recommendation.RecommendationEndorsed;
import org.uptake.kernel.recommendation.RecommendationImplemented;
import org.uptake.kernel.recommendation.RecommendationProposed;

/** Entries of DEMO-14, which is addressed to SEC and FM. */
final class Entries {

  static final RecommendationId DEMO_14 = new RecommendationId("DEMO-14");
  static final String STREAM = "recommendation/DEMO-14";
  static final StakeholderCode SEC = new StakeholderCode("SEC");
  static final StakeholderCode FM = new StakeholderCode("FM");
  static final StakeholderCode DPO = new StakeholderCode("DPO");
  static final EntryId PROPOSAL = id(1);
  static final RecommendationProposed PROPOSED = proposed("2018-11-29", SEC, FM);

  private Entries() {}

  static EntryId id(int number) {
    return new EntryId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
  }

  /** What is answered of an entry that counts from a day on. */
  static Outcome outcome(long version, EntryId entry, String countsFrom) {
    return new Outcome(StreamId.of(STREAM), version, entry, LocalDate.parse(countsFrom), null);
  }

  static Circumstances known() {
    return Given.circumstances(
        "stakeholder/SEC",
        "stakeholder/FM",
        "stakeholder/DPO",
        "stakeholder/SC",
        "recommendation/DEMO-14",
        "recommendation/DEMO-15");
  }

  static RecommendationProposed proposed(String day, StakeholderCode... addressees) {
    return new RecommendationProposed(
        PROPOSAL,
        DEMO_14,
        PartialDate.of(day),
        null,
        "Partnerships",
        "Strengthen partnerships",
        null,
        null,
        Arrays.asList(addressees),
        null,
        null,
        List.of(),
        null);
  }

  static RecommendationEndorsed endorsed(int id, String day, @Nullable StakeholderCode addressee) {
    return new RecommendationEndorsed(
        id(id),
        DEMO_14,
        PartialDate.of(day),
        addressee,
        DPO,
        RecommendationEndorsed.Extent.FULL,
        List.of(),
        null,
        null,
        null);
  }

  static RecommendationDeclined declined(int id, String day, @Nullable StakeholderCode addressee) {
    return new RecommendationDeclined(
        id(id),
        DEMO_14,
        PartialDate.of(day),
        addressee,
        DPO,
        "No mandate",
        List.of(),
        null,
        null,
        null);
  }

  static ImplementationPlanned planned(int id, String day, String steps) {
    return new ImplementationPlanned(
        id(id),
        DEMO_14,
        PartialDate.of(day),
        null,
        null,
        null,
        null,
        steps,
        List.of(),
        null,
        null,
        null);
  }

  static ImplementationStalled stalled(int id, String day, @Nullable StakeholderCode addressee) {
    return new ImplementationStalled(
        id(id),
        DEMO_14,
        PartialDate.of(day),
        addressee,
        null,
        ImplementationStalled.Cause.FUNDING,
        "No money",
        List.of(),
        null,
        null,
        null);
  }

  static ImplementationResumed resumed(int id, String day, @Nullable StakeholderCode addressee) {
    return new ImplementationResumed(
        id(id), DEMO_14, PartialDate.of(day), addressee, null, List.of(), null, null, null);
  }

  static RecommendationImplemented implemented(
      int id, String day, @Nullable StakeholderCode addressee) {
    return new RecommendationImplemented(
        id(id),
        DEMO_14,
        PartialDate.of(day),
        addressee,
        DPO,
        RecommendationImplemented.Extent.FULL,
        "Done",
        List.of(),
        null,
        null,
        null);
  }

  static RecommendationClosed closed(int id, String day) {
    return new RecommendationClosed(
        id(id),
        DEMO_14,
        PartialDate.of(day),
        null,
        RecommendationClosed.Ground.OVERTAKEN,
        "The mission left",
        null,
        List.of(),
        null,
        null,
        null);
  }

  static EntryRetracted retracted(int id) {
    return new EntryRetracted(DEMO_14, id(id), "Entered by mistake");
  }
}
