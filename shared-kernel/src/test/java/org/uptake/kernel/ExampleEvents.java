package org.uptake.kernel;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uptake.kernel.account.AccountDisabled;
import org.uptake.kernel.account.AccountEnabled;
import org.uptake.kernel.account.AccountErased;
import org.uptake.kernel.account.AccountEvent;
import org.uptake.kernel.account.AccountOpened;
import org.uptake.kernel.account.GrantAsked;
import org.uptake.kernel.account.GrantConfirmed;
import org.uptake.kernel.account.InvitationIssued;
import org.uptake.kernel.account.InvitationTaken;
import org.uptake.kernel.account.RevocationAsked;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.account.RoleGranted;
import org.uptake.kernel.account.RoleRevoked;
import org.uptake.kernel.account.SeatHandedOver;
import org.uptake.kernel.rebuild.RebuildId;
import org.uptake.kernel.rebuild.RebuildRequested;
import org.uptake.kernel.rebuild.Rebuildable;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.ImplementationPlanned;
import org.uptake.kernel.recommendation.ImplementationResumed;
import org.uptake.kernel.recommendation.ImplementationStalled;
import org.uptake.kernel.recommendation.ImplementationStalled.Cause;
import org.uptake.kernel.recommendation.ImplementationVerified;
import org.uptake.kernel.recommendation.ImplementationVerified.Finding;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.ObservationSubmitted.Stance;
import org.uptake.kernel.recommendation.ProgressReported;
import org.uptake.kernel.recommendation.ProgressReported.Measure;
import org.uptake.kernel.recommendation.ProgressReported.Movement;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;
import org.uptake.kernel.recommendation.RecommendationDeclined;
import org.uptake.kernel.recommendation.RecommendationEndorsed;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.RecommendationFunded.Channel;
import org.uptake.kernel.recommendation.RecommendationFunded.Phase;
import org.uptake.kernel.recommendation.RecommendationImplemented;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.RecommendationLinked.Relation;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.RecommendationReopened;
import org.uptake.kernel.recommendation.RecommendationReopened.Reopens;
import org.uptake.kernel.recommendation.ResponsibilityTransferred;
import org.uptake.kernel.recommendation.Visibility;
import org.uptake.kernel.review.ReviewEvent;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;
import org.uptake.kernel.stakeholder.StakeholderEvent;
import org.uptake.kernel.stakeholder.StakeholderName;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRevised;

/** One example of every event, every field filled. */
final class ExampleEvents {

  private static final EntryId ID = EntryId.of("018f0000-0000-7000-8000-00000000000a");
  private static final RecommendationId DEMO = new RecommendationId("DEMO-14a");
  private static final RecommendationId OTHER = new RecommendationId("DEMO-15");
  private static final PartialDate DAY = PartialDate.of("2019-06-01");
  private static final PartialDate MONTH = PartialDate.of("2019-11");
  private static final PartialDate YEAR = PartialDate.of("2018");
  private static final StakeholderCode SEC = new StakeholderCode("SEC");
  private static final StakeholderCode DPO = new StakeholderCode("DPO");
  private static final List<Evidence> EVIDENCE =
      List.of(
          new Evidence("A/70/95", new WebAddress("https://undocs.org/A/70/95"), "para. 3"),
          new Evidence("Interview", null, null));
  private static final String NOTE = "„Note“, 1 < 2 & \"so on\" \\ é \uD83D\uDC4D\nline two";

  private static final RecommendationImplemented IMPLEMENTED =
      new RecommendationImplemented(
          ID,
          DEMO,
          MONTH,
          SEC,
          DPO,
          RecommendationImplemented.Extent.PARTIAL,
          "Summary",
          EVIDENCE,
          NOTE,
          Visibility.RESTRICTED,
          DAY);

  private static final ReviewRegistered REVIEW =
      new ReviewRegistered(
          new ReviewCode("DEMO"),
          "Title",
          PartialDate.of("2015-06-17"),
          "A/70/95",
          "Secretary-General",
          SEC,
          "Summary",
          24);

  private static final StakeholderRegistered STAKEHOLDER =
      new StakeholderRegistered(
          DPO,
          "Department of Peace Operations",
          StakeholderRegistered.Kind.AGENCY_FUND_PROGRAMME,
          SEC);

  private static final AccountId ACCOUNT = AccountId.of("018f0000-0000-7000-8000-00000000000c");
  private static final AccountId SUCCESSOR = AccountId.of("018f0000-0000-7000-8000-00000000000d");

  private ExampleEvents() {}

  static List<Record> all() {
    return List.of(
        new RecommendationProposed(
            ID,
            DEMO,
            DAY,
            DPO,
            "Title",
            "Text",
            "Action",
            "Theme",
            List.of(SEC, DPO),
            "A/70/95",
            "para. 3",
            EVIDENCE,
            NOTE),
        new RecommendationEndorsed(
            ID,
            DEMO,
            DAY,
            SEC,
            DPO,
            RecommendationEndorsed.Extent.NOTED,
            EVIDENCE,
            NOTE,
            Visibility.RESTRICTED,
            DAY),
        new RecommendationDeclined(
            ID, DEMO, YEAR, SEC, DPO, "Reason", EVIDENCE, NOTE, Visibility.RESTRICTED, DAY),
        new ImplementationPlanned(
            ID,
            DEMO,
            DAY,
            SEC,
            DPO,
            DPO,
            PartialDate.of("2030-12"),
            "Steps",
            EVIDENCE,
            NOTE,
            Visibility.RESTRICTED,
            DAY),
        new RecommendationFunded(
            ID,
            DEMO,
            DAY,
            SEC,
            DPO,
            Amount.of("123456789012345.67"),
            "USD",
            Phase.DISBURSED,
            Channel.IN_KIND,
            "FUND-2019",
            EVIDENCE,
            NOTE,
            Visibility.RESTRICTED,
            DAY),
        new ProgressReported(
            ID,
            DEMO,
            MONTH,
            SEC,
            DPO,
            Movement.ADVANCED,
            "Summary",
            List.of(
                new Measure("Women", new BigDecimal("12.50"), "%", Map.of("rank", "officer")),
                new Measure(
                    "Exact", new BigDecimal("12345678901234567890.0123456789"), null, Map.of()),
                new Measure("Zero", new BigDecimal("0"), null, Map.of())),
            EVIDENCE,
            NOTE,
            Visibility.RESTRICTED,
            DAY),
        new ImplementationStalled(
            ID,
            DEMO,
            DAY,
            SEC,
            DPO,
            Cause.POLITICAL_WILL,
            "Reason",
            EVIDENCE,
            NOTE,
            Visibility.RESTRICTED,
            DAY),
        new ImplementationResumed(
            ID, DEMO, DAY, SEC, DPO, EVIDENCE, NOTE, Visibility.RESTRICTED, DAY),
        IMPLEMENTED,
        new ImplementationVerified(
            ID,
            DEMO,
            DAY,
            SEC,
            DPO,
            Finding.UNVERIFIABLE,
            "Summary",
            EVIDENCE,
            NOTE,
            Visibility.RESTRICTED,
            DAY),
        new RecommendationReopened(
            ID,
            DEMO,
            DAY,
            SEC,
            DPO,
            Reopens.IMPLEMENTATION,
            "Reason",
            EVIDENCE,
            NOTE,
            Visibility.RESTRICTED,
            DAY),
        new RecommendationClosed(
            ID,
            DEMO,
            DAY,
            DPO,
            Ground.NO_FURTHER_ACTION,
            "Explanation",
            OTHER,
            EVIDENCE,
            NOTE,
            Visibility.RESTRICTED,
            DAY),
        new ObservationSubmitted(
            ID,
            DEMO,
            DAY,
            SEC,
            DPO,
            Stance.DISAGREES,
            "Text",
            "Bamako",
            EVIDENCE,
            NOTE,
            Visibility.RESTRICTED,
            DAY),
        new ResponsibilityTransferred(
            ID,
            DEMO,
            DAY,
            SEC,
            DPO,
            new StakeholderCode("FM"),
            "Reason",
            EVIDENCE,
            NOTE,
            Visibility.RESTRICTED,
            DAY),
        new RecommendationLinked(
            ID,
            DEMO,
            DAY,
            DPO,
            OTHER,
            Relation.DEPENDS_ON,
            EVIDENCE,
            NOTE,
            Visibility.RESTRICTED,
            DAY),
        new EntryCorrected(DEMO, ID, List.of("occurredOn", "extent"), IMPLEMENTED, "Misread"),
        new EntryRetracted(DEMO, ID, "Mistaken"),
        REVIEW,
        new ReviewRevised(
            REVIEW.code(), List.of("reportingPeriodMonths"), REVIEW, "Reports come every 2 years"),
        STAKEHOLDER,
        new StakeholderRevised(
            DPO,
            List.of("name", "kind"),
            STAKEHOLDER,
            "Renamed",
            List.of(
                new StakeholderName("Department of Peacekeeping Operations", null),
                new StakeholderName("Department of Peace Operations", DAY))),
        new RebuildRequested(
            RebuildId.of("018f0000-0000-7000-8000-00000000000b"), Rebuildable.RECOMMENDATION),
        new AccountOpened(ACCOUNT, DPO),
        new RoleGranted(ACCOUNT, Role.STEWARD),
        new GrantAsked(ACCOUNT, Role.VERIFIER),
        new GrantConfirmed(ACCOUNT, Role.VERIFIER),
        new RevocationAsked(ACCOUNT, Role.ADMINISTRATOR),
        new RoleRevoked(ACCOUNT, Role.STEWARD),
        new SeatHandedOver(
            ACCOUNT, SUCCESSOR, DPO, List.of(Role.REPORTER, Role.STEWARD), List.of(Role.VERIFIER)),
        new InvitationIssued(ACCOUNT),
        new InvitationTaken(ACCOUNT),
        new AccountDisabled(ACCOUNT),
        new AccountEnabled(ACCOUNT),
        new AccountErased(ACCOUNT));
  }

  /** Every class of event that the log can hold, as the sealed types tell. */
  static List<Class<?>> classes() {
    return Stream.of(
            RecommendationEvent.class,
            ReviewEvent.class,
            StakeholderEvent.class,
            RebuildRequested.class,
            AccountEvent.class)
        .flatMap(ExampleEvents::leaves)
        .toList();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(requireNonNull(type.getPermittedSubclasses())).flatMap(ExampleEvents::leaves)
        : Stream.of(type);
  }
}
