package org.uptake.standalone.architecture;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.architecture.Verdicts.assertHolds;
import static org.uptake.standalone.architecture.Verdicts.assertRed;
import static org.uptake.standalone.architecture.Verdicts.assertSpares;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.junit.jupiter.api.Test;

/** docs/architecture.md, "Five moving parts": aggregates decide, from data alone. */
class AggregatesArchitectureTest {

  private static final House SINNERS = House.sinful("aggregates");

  private static final DescribedPredicate<JavaClass> AGGREGATES =
      DescribedPredicate.<JavaClass>describe(
          "aggregates", type -> type.isAnnotatedWith(AggregateRoot.class));

  /**
   * Known breach: the aggregate borrows a static method of a class that asks the log for reviews.
   */
  private static final Set<String> KNOWN_BREACHES =
      Set.of("org.uptake.command.recommendation.Proposals");

  private static ArchRule onlyAggregatesHandleCommands(House house) {
    return methods()
        .that()
        .areDeclaredInClassesThat(house.everywhere())
        .and(annotatedWith(CommandHandler.class))
        .should()
        .beDeclaredInClassesThat(AGGREGATES);
  }

  private static ArchRule aggregatesDecideFromData(House house, Set<String> excepted) {
    return classes().that(AGGREGATES).should(new DecideFromData(house, excepted));
  }

  @Test
  void thereAreAggregates() {
    assertThat(House.production().those(AGGREGATES)).isNotEmpty();
  }

  @Test
  void onlyAggregatesHandleCommands() {
    assertHolds(onlyAggregatesHandleCommands(House.production()));
    assertRed(onlyAggregatesHandleCommands(SINNERS), SINNERS, "NoAggregate");
  }

  @Test
  void aggregatesDecideFromDataAlone() {
    House house = House.production();

    assertHolds(aggregatesDecideFromData(house, KNOWN_BREACHES));
    assertRed(aggregatesDecideFromData(house, Set.of()), house, "through org.uptake.command.log");
  }

  @Test
  void clockRandomLoggerAndInputAreSeenWhereverTheyHide() {
    ArchRule rule = aggregatesDecideFromData(SINNERS, Set.of());

    assertRed(
        rule,
        SINNERS,
        "AsksTheClock",
        "ThrowsDice",
        "MakesIds",
        "WritesLogs",
        "ReadsThroughOthers reaches java.nio.file.Files through");
    assertSpares(rule, SINNERS, "Innocent");
  }
}
