package org.uptake.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.uptake.standalone.architecture.Verdicts.assertHolds;
import static org.uptake.standalone.architecture.Verdicts.assertRed;
import static org.uptake.standalone.architecture.Verdicts.assertSpares;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** docs/contributing.md, "Style in brief": habits that we do not take up. */
class HabitsArchitectureTest {

  private static final House SINNERS = House.sinful("habits");

  private static ArchRule nothingIsInjectedIntoFields(House house) {
    return noFields()
        .that()
        .areDeclaredInClassesThat(house.everywhere())
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .orShould()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("jakarta.annotation.Resource")
        .orShould()
        .beAnnotatedWith("jakarta.persistence.PersistenceContext");
  }

  private static ArchRule datesAreThoseOfJavaTime(House house) {
    return noClasses()
        .that(house.everywhere())
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "old dates",
                type ->
                    type.getName()
                        .matches(
                            "java\\.util\\.(Date|Calendar|GregorianCalendar)"
                                + "|java\\.sql\\.(Date|Time)"
                                + "|java\\.text\\.(Simple)?DateFormat")));
  }

  /**
   * The standalone program greets whoever started it; its identity provider shows them secrets
   * once.
   */
  private static ArchRule onlyStandalonePrints(House house) {
    DescribedPredicate<JavaClass> others =
        house.everywhere().and(DescribedPredicate.not(house.within("standalone", "identity")));
    return noClasses()
        .that(others)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace");
  }

  @Test
  void nothingIsInjectedIntoFields() {
    assertHolds(nothingIsInjectedIntoFields(House.production()));
    assertRed(nothingIsInjectedIntoFields(SINNERS), SINNERS, "injected", "valued");
  }

  @Test
  void datesAreThoseOfJavaTime() {
    assertHolds(datesAreThoseOfJavaTime(House.production()));
    assertRed(datesAreThoseOfJavaTime(SINNERS), SINNERS, "OldDates");
  }

  @Test
  void onlyStandalonePrints() {
    assertHolds(onlyStandalonePrints(House.production()));
    assertRed(onlyStandalonePrints(SINNERS), SINNERS, "query.Prints");
    assertSpares(onlyStandalonePrints(SINNERS), SINNERS, "standalone.Greets");
  }
}
