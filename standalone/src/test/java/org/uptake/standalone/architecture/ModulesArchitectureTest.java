package org.uptake.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.architecture.Verdicts.assertHolds;
import static org.uptake.standalone.architecture.Verdicts.assertRed;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.IDN;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/architecture.md, "Modules": which module may know which. */
class ModulesArchitectureTest {

  private static final House SINNERS = House.sinful("modules");

  /** A list of what it may use, so that nothing new slips in. */
  private static ArchRule kernelIsPureJava(House house) {
    DescribedPredicate<JavaClass> plainJava =
        resideInAnyPackage("java.lang..", "java.math", "java.time..", "java.util..")
            .and(DescribedPredicate.not(resideInAnyPackage("java.util.logging..")));
    return classes()
        .that(house.within("kernel"))
        .should()
        .onlyDependOnClassesThat(
            or(
                house.within("kernel"),
                plainJava,
                JavaClass.Predicates.type(IDN.class)
                    .or(JavaClass.Predicates.type(StandardCharsets.class))
                    .or(JavaClass.Predicates.assignableTo(Charset.class))
                    .or(JavaClass.Predicates.type(Normalizer.class))
                    .or(JavaClass.Predicates.type(Normalizer.Form.class)),
                resideInAnyPackage("org.jspecify.annotations", "com.fasterxml.jackson.annotation"),
                JavaClass.Predicates.type(TargetAggregateIdentifier.class)));
  }

  private static ArchRule platformKnowsNoService(House house) {
    return noClasses()
        .that(house.within("platform"))
        .should()
        .dependOnClassesThat(
            house.within("command", "query", "pages", "identity", "console", "standalone"));
  }

  private static ArchRule commandKnowsNoQuery(House house) {
    return noClasses()
        .that(house.within("command"))
        .should()
        .dependOnClassesThat(house.within("query", "pages", "identity", "console", "standalone"));
  }

  private static ArchRule queryKnowsNoCommand(House house) {
    return noClasses()
        .that(house.within("query"))
        .should()
        .dependOnClassesThat(house.within("command", "pages", "identity", "console", "standalone"));
  }

  /** They are anybody's. */
  private static ArchRule pagesKnowNoProgram(House house) {
    return noClasses()
        .that(house.within("pages"))
        .should()
        .dependOnClassesThat(house.within("command", "query", "identity", "console", "standalone"));
  }

  /** It records invitations, and asks nothing that is not on the platform. */
  private static ArchRule identityKnowsNoQuery(House house) {
    return noClasses()
        .that(house.within("identity"))
        .should()
        .dependOnClassesThat(house.within("query", "console", "standalone"));
  }

  /** It asks over HTTP, as anybody could. */
  private static ArchRule consoleKnowsNoService(House house) {
    return noClasses()
        .that(house.within("console"))
        .should()
        .dependOnClassesThat(house.within("command", "query", "identity", "standalone"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kernel",
        "platform",
        "command",
        "query",
        "pages",
        "identity",
        "console",
        "standalone"
      })
  void everyModuleIsLookedAt(String module) {
    assertThat(House.production().those(House.production().within(module))).isNotEmpty();
  }

  @Test
  void nothingOfTestsIsLookedAt() {
    assertThat(House.production().classes())
        .noneMatch(type -> type.isEquivalentTo(ModulesArchitectureTest.class))
        .noneMatch(type -> type.getSimpleName().equals("TestDatabase"));
  }

  @Test
  void theKernelIsPureJava() {
    assertHolds(kernelIsPureJava(House.production()));
    assertRed(
        kernelIsPureJava(SINNERS),
        SINNERS,
        "kernel.UsesSpring",
        "kernel.UsesJdbc",
        "kernel.UsesLogging",
        "kernel.UsesAxon",
        "kernel.UsesPlatform");
  }

  @Test
  void theConsoleKnowsNoService() {
    assertHolds(consoleKnowsNoService(House.production()));
    assertRed(consoleKnowsNoService(SINNERS), SINNERS, "console.AsksQueryItself");
  }

  @Test
  void whatAnyPageHasKnowsNoProgram() {
    assertHolds(pagesKnowNoProgram(House.production()));
    assertRed(pagesKnowNoProgram(SINNERS), SINNERS, "pages.ShowsTheConsole");
  }

  @Test
  void thePlatformKnowsNoService() {
    assertHolds(platformKnowsNoService(House.production()));
    assertRed(platformKnowsNoService(SINNERS), SINNERS, "platform.UsesCommand");
  }

  @Test
  void theCommandSideKnowsNoQuerySide() {
    assertHolds(commandKnowsNoQuery(House.production()));
    assertRed(commandKnowsNoQuery(SINNERS), SINNERS, "command.UsesQuery", "command.UsesStandalone");
  }

  @Test
  void theQuerySideKnowsNoCommandSide() {
    assertHolds(queryKnowsNoCommand(House.production()));
    assertRed(queryKnowsNoCommand(SINNERS), SINNERS, "query.UsesCommand");
  }

  @Test
  void theIdentityProviderKnowsNoQuerySide() {
    assertHolds(identityKnowsNoQuery(House.production()));
    assertRed(identityKnowsNoQuery(SINNERS), SINNERS, "identity.AsksQuery");
  }
}
