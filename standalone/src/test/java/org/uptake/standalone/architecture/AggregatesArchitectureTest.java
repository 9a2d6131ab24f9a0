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
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.junit.jupiter.api.Test;

/** docs/architecture.md, "Five moving parts": aggregates decide, from data alone. */
class AggregatesArchitectureTest {

  private static final House SINNERS = House.sinful("aggregates");

  private static final DescribedPredicate<JavaClass> AGGREGATES =
      DescribedPredicate.<JavaClass>describe(
          "aggregates", type -> type.isAnnotatedWith(AggregateRoot.class));

  private static ArchRule onlyAggregatesHandleCommands(House house) {
    return methods()
        .that()
        .areDeclaredInClassesThat(house.everywhere())
        .and(annotatedWith(CommandHandler.class))
        .should()
        .beDeclaredInClassesThat(AGGREGATES);
  }

  private static ArchRule aggregatesDecideFromData(House house) {
    return classes().that(AGGREGATES).should(new DecideFromData(house));
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
    assertHolds(aggregatesDecideFromData(House.production()));
  }

  @Test
  void clockRandomLoggerAndInputAreSeenWhereverTheyHide() {
    ArchRule rule = aggregatesDecideFromData(SINNERS);

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
