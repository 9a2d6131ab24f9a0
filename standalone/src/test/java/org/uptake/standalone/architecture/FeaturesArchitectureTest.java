package org.uptake.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.architecture.Verdicts.assertHolds;
import static org.uptake.standalone.architecture.Verdicts.assertRed;
import static org.uptake.standalone.architecture.Verdicts.assertSpares;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/architecture.md, "Modules": the features of a module stand side by side. */
class FeaturesArchitectureTest {

  /** Packages of technique: every feature of the module stands on them. */
  private static final Set<String> TECHNIQUE =
      Set.of("platform", "lane", "log", "sheet", "table", "text");

  /**
   * The one feature that may use what others offer: a row of a file becomes the very command that a
   * person would have given, so importing has no rules of its own.
   */
  private static final String IMPORTING = "command.importing";

  private static ArchRule featuresKeepToThemselves(House house) {
    return classes()
        .that(house.within("kernel", "command", "query"))
        .should(keepToTheirFeature(house));
  }

  private static ArchCondition<JavaClass> keepToTheirFeature(House house) {
    return new ArchCondition<>("use no other feature of their module") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          if (crosses(house, type, dependency.getTargetClass())) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean crosses(House house, JavaClass origin, JavaClass target) {
    Optional<String> from = house.feature(origin);
    Optional<String> to = house.feature(target);
    String home = house.module(origin).orElse("") + "." + from.orElse("");
    return from.isPresent()
        && to.isPresent()
        && house.module(origin).equals(house.module(target))
        && !from.equals(to)
        && !TECHNIQUE.contains(to.get())
        && !home.equals(IMPORTING);
  }

  private static SliceRule packagesAreFreeOfCycles(House house) {
    return slices().matching(house.root() + ".(**)").should().beFreeOfCycles();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kernel.recommendation",
        "command.recommendation",
        "query.recommendation",
        "command.log",
        "command.platform",
        "query.log",
        "query.sheet",
        "query.platform",
        "query.lane",
        "query.table",
        "query.text",
        IMPORTING
      })
  void everyPackageThatARuleNamesIsThere(String name) {
    assertThat(House.production().those(House.production().within(name))).isNotEmpty();
  }

  @Test
  void featuresKeepToThemselves() {
    House sinners = House.sinful("features");

    assertHolds(featuresKeepToThemselves(House.production()));
    assertRed(
        featuresKeepToThemselves(sinners),
        sinners,
        "command.review.UsesStakeholder",
        "command.log.UsesReview",
        "query.importing.UsesReview");
    assertSpares(
        featuresKeepToThemselves(sinners),
        sinners,
        "command.importing.UsesStakeholder",
        "command.stakeholder.UsesTechnique.");
  }

  @Test
  void packagesAreFreeOfCycles() {
    House sinners = House.sinful("cycles");

    assertHolds(packagesAreFreeOfCycles(House.production()));
    assertRed(packagesAreFreeOfCycles(sinners), sinners, "cycles.one.One", "cycles.two.Two");
  }
}
