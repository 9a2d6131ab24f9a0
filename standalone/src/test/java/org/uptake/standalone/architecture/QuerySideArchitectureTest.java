package org.uptake.standalone.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.architecture.Verdicts.assertHolds;
import static org.uptake.standalone.architecture.Verdicts.assertRed;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.uptake.query.log.Projection;

/**
 * docs/architecture.md, "Five moving parts": events become rows in projections and nowhere else.
 */
class QuerySideArchitectureTest {

  private static final House SINNERS = House.sinful("projections");

  private static final DescribedPredicate<JavaClass> PROJECTIONS =
      assignableTo(Projection.class)
          .and(DescribedPredicate.not(JavaClass.Predicates.type(Projection.class)));

  private static ArchRule projectionsAreNamedSo(House house) {
    return classes()
        .that(house.everywhere())
        .and(PROJECTIONS)
        .should()
        .haveSimpleNameEndingWith("Projection")
        .andShould()
        .resideInAPackage(house.root() + ".query..");
  }

  private static ArchRule whatIsNamedSoIsAProjection(House house) {
    return classes()
        .that(house.within("query"))
        .and(simpleNameEndingWith("Projection"))
        .should()
        .beAssignableTo(Projection.class);
  }

  private static ArchRule readingKnowsNothingOfAxon(House house) {
    return noClasses()
        .that(house.within("query"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.axonframework..");
  }

  @Test
  void thereAreProjections() {
    assertThat(House.production().those(PROJECTIONS)).isNotEmpty();
  }

  @Test
  void onlyProjectionsTurnEventsIntoRows() {
    assertHolds(projectionsAreNamedSo(House.production()));
    assertHolds(whatIsNamedSoIsAProjection(House.production()));
    assertRed(
        projectionsAreNamedSo(SINNERS), SINNERS, "ReviewTable", "command.MisplacedProjection");
    assertRed(whatIsNamedSoIsAProjection(SINNERS), SINNERS, "EmptyProjection");
  }

  @Test
  void readingKnowsNothingOfAxon() {
    assertHolds(readingKnowsNothingOfAxon(House.production()));
    assertRed(readingKnowsNothingOfAxon(SINNERS), SINNERS, "GivesCommands", "Listener");
  }
}
