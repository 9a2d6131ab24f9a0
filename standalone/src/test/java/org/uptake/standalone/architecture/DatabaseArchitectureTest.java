package org.uptake.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.architecture.Verdicts.assertHolds;
import static org.uptake.standalone.architecture.Verdicts.assertRed;
import static org.uptake.standalone.architecture.Verdicts.assertSpares;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/architecture.md, "The tables": who knows that there is a database. */
class DatabaseArchitectureTest {

  private static final House SINNERS = House.sinful("database");

  private static final String[] TECHNIQUE = {
    "command.log", "command.platform", "query.log", "query.table", "platform", "standalone.postgres"
  };

  private static final DescribedPredicate<JavaClass> JPA =
      resideInAnyPackage("jakarta.persistence..", "org.springframework.data..", "org.hibernate..");

  private static final DescribedPredicate<JavaClass> JDBC =
      resideInAnyPackage(
          "java.sql..",
          "javax.sql..",
          "org.springframework.jdbc..",
          "org.springframework.orm..",
          "org.flywaydb..",
          "org.postgresql..",
          "com.zaxxer..");

  /** By the name of the top-level class: what is nested belongs to it. */
  private static DescribedPredicate<JavaClass> named(String... endings) {
    return describe(
        "named *" + String.join(", *", endings),
        type -> {
          JavaClass top = type;
          while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
          }
          String name = top.getSimpleName();
          return java.util.Arrays.stream(endings).anyMatch(name::endsWith);
        });
  }

  private static ArchRule onlyRowsTouchJdbc(House house) {
    return noClasses()
        .that(house.everywhere())
        .and(not(or(named("Rows", "Configuration"), house.within(TECHNIQUE))))
        .should()
        .dependOnClassesThat(JDBC);
  }

  private static ArchRule onlyRowAndDirectoryTouchJpa(House house) {
    return noClasses()
        .that(house.everywhere())
        .and(not(named("Row", "Directory", "Configuration")))
        .should()
        .dependOnClassesThat(JPA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rows", "Row", "Directory", "Configuration"})
  void everyNameThatTheRulesKnowIsUsed(String ending) {
    assertThat(House.production().those(named(ending))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command.log",
        "command.platform",
        "query.log",
        "query.table",
        "platform.database",
        "platform.problem",
        "standalone.postgres"
      })
  void everyPackageOfTechniqueTouchesIt(String name) {
    assertThat(House.production().those(House.production().within(name)))
        .anyMatch(
            type ->
                type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(dependency -> JDBC.test(dependency.getTargetClass())));
  }

  @Test
  void onlyRowsAndTechniqueTouchJdbc() {
    assertHolds(onlyRowsTouchJdbc(House.production()));
    assertRed(onlyRowsTouchJdbc(SINNERS), SINNERS, "ReviewCounter", "ReviewRow.", "Platform");
    assertSpares(onlyRowsTouchJdbc(SINNERS), SINNERS, "ReviewRows");
  }

  @Test
  void onlyRowAndDirectoryTouchJpa() {
    assertHolds(onlyRowAndDirectoryTouchJpa(House.production()));
    assertRed(onlyRowAndDirectoryTouchJpa(SINNERS), SINNERS, "ReviewFinder");
  }
}
