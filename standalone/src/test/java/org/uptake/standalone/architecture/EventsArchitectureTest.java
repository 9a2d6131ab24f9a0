package org.uptake.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.architecture.Verdicts.assertHolds;
import static org.uptake.standalone.architecture.Verdicts.assertRed;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.platform.log.EventAliases;
import org.uptake.standalone.architecture.sinners.events.kernel.ReviewEvent;

/** docs/decisions/0004: what the log stores, and under which names. */
class EventsArchitectureTest {

  private static final House SINNERS = House.sinful("events");

  /** Names that logs hold; a line may be added here, but none may ever go or change. */
  private static final Set<String> STORED_NAMES =
      Set.of(
          "StakeholderRegistered",
          "StakeholderRevised",
          "ReviewRegistered",
          "ReviewRevised",
          "RecommendationProposed",
          "RecommendationEndorsed",
          "RecommendationDeclined",
          "ImplementationPlanned",
          "RecommendationFunded",
          "ProgressReported",
          "ImplementationStalled",
          "ImplementationResumed",
          "RecommendationImplemented",
          "ImplementationVerified",
          "RecommendationReopened",
          "RecommendationClosed",
          "ObservationSubmitted",
          "RecommendationLinked",
          "ResponsibilityTransferred",
          "EntryCorrected",
          "EntryRetracted",
          "RebuildRequested",
          "AccountOpened",
          "RoleGranted",
          "GrantAsked",
          "GrantConfirmed",
          "RevocationAsked",
          "RoleRevoked",
          "SeatHandedOver",
          "InvitationIssued",
          "InvitationTaken",
          "AccountDisabled",
          "AccountEnabled",
          "AccountErased");

  private static final DescribedPredicate<JavaClass> INDEXES =
      JavaClass.Predicates.simpleNameEndingWith("Event");

  private static ArchRule indexesAreSealed(House house) {
    return ArchRuleDefinition.classes()
        .that(house.within("kernel"))
        .and(INDEXES)
        .should(Conditions.be("sealed interfaces", type -> type.reflect().isSealed()));
  }

  private static ArchRule eventsAreRecords(House house) {
    Set<String> events =
        events(house).stream().map(Class::getName).collect(Collectors.toUnmodifiableSet());
    return ArchRuleDefinition.classes()
        .that(DescribedPredicate.describe("events", type -> events.contains(type.getName())))
        .should()
        .beRecords()
        .andShould()
        .beTopLevelClasses()
        .andShould()
        .resideInAPackage(house.root() + ".kernel..");
  }

  /** The leaves of the sealed indexes. */
  private static List<Class<?>> events(House house) {
    return house.those(house.within("kernel").and(INDEXES)).stream()
        .flatMap(index -> leaves(index.reflect()))
        .distinct()
        .toList();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isInterface() && type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventsArchitectureTest::leaves)
        : Stream.of(type);
  }

  private static Map<String, Class<?>> aliases() {
    EventAliases aliases = new EventAliases();
    return aliases.all().stream()
        .collect(Collectors.toMap(alias -> alias, alias -> aliases.type(alias).orElseThrow()));
  }

  @Test
  void indexesAreSealed() {
    assertHolds(indexesAreSealed(House.production()));
    assertRed(indexesAreSealed(SINNERS), SINNERS, "OpenEvent");
  }

  @Test
  void eventsAreRecordsOfTheKernel() {
    assertHolds(eventsAreRecords(House.production()));
    assertRed(eventsAreRecords(SINNERS), SINNERS, "Mutable", "Nested");
  }

  @Test
  void everyEventHasAnAliasAndNothingElseHas() {
    assertThat(aliases().values()).containsExactlyInAnyOrderElementsOf(events(House.production()));
  }

  @Test
  void anEventWithoutAliasAndAnAliasWithoutEventAreSeen() {
    assertThat(events(SINNERS)).contains(ReviewEvent.Nested.class);
    assertThat(aliases().values()).doesNotContainAnyElementsOf(events(SINNERS));
    assertThat(events(SINNERS)).doesNotContain(ReviewRegistered.class);
  }

  @Test
  void storedNamesAreReadForEver() {
    assertThat(new EventAliases().all()).containsExactlyInAnyOrderElementsOf(STORED_NAMES);
    for (Map.Entry<String, Class<?>> alias : aliases().entrySet()) {
      assertThat(new EventAliases().alias(alias.getValue())).isEqualTo(alias.getKey());
    }
  }
}
