package org.uptake.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.architecture.Verdicts.assertHolds;
import static org.uptake.standalone.architecture.Verdicts.assertRed;
import static org.uptake.standalone.architecture.Verdicts.assertSpares;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** docs/contributing.md, "Style in brief": the domain's words, and none that say nothing. */
class NamesArchitectureTest {

  private static final House SINNERS = House.sinful("names");

  private static final Pattern EMPTY_SUFFIX =
      Pattern.compile(".+(Impl|Manager|Helper|Utils?|Dto|Command|Event)");
  private static final Set<String> EMPTY_PACKAGES =
      Set.of("common", "core", "misc", "util", "utils", "helper", "helpers");

  /** The sealed interfaces of the kernel that list the commands, or the events, of a feature. */
  private static DescribedPredicate<JavaClass> indexes(House house) {
    return house
        .within("kernel")
        .and(
            DescribedPredicate.describe(
                "sealed", type -> type.isInterface() && type.reflect().isSealed()));
  }

  private static ArchRule noNameEndsInAnEmptyWord(House house) {
    return classes()
        .that(house.everywhere())
        .and(DescribedPredicate.not(indexes(house)))
        .should(
            Conditions.be(
                "name of the domain",
                type -> !EMPTY_SUFFIX.matcher(type.getSimpleName()).matches()));
  }

  private static ArchRule noPackageIsADrawer(House house) {
    return classes()
        .that(house.everywhere())
        .should(
            Conditions.be(
                "inhabitant of a package with a meaning",
                type ->
                    Arrays.stream(type.getPackageName().split("\\."))
                        .noneMatch(EMPTY_PACKAGES::contains)));
  }

  private static ArchRule packagesAreNullMarked(House house) {
    return classes()
        .that(house.everywhere())
        .should(
            Conditions.be(
                "inhabitant of a package whose package-info has @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
  }

  /**
   * So that a name means one thing wherever it is read; nested types have that of their outer one.
   */
  private static ArchRule noTwoTypesShareAName(House house) {
    Set<String> once = new HashSet<>();
    Set<String> shared =
        house.those(house.everywhere()).stream()
            .filter(NamesArchitectureTest::isNamedByItself)
            .map(JavaClass::getSimpleName)
            .filter(name -> !once.add(name))
            .collect(Collectors.toSet());
    return classes()
        .that(house.everywhere())
        .should(
            Conditions.be(
                "the only type of its name",
                type -> !isNamedByItself(type) || !shared.contains(type.getSimpleName())));
  }

  private static boolean isNamedByItself(JavaClass type) {
    return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
  }

  @Test
  void noTwoTypesShareAName() {
    assertHolds(noTwoTypesShareAName(House.production()));
    assertRed(
        noTwoTypesShareAName(SINNERS),
        SINNERS,
        "names.common.Thing",
        "names.core.Thing",
        "names.misc.Thing",
        "names.util.Thing");
    assertSpares(noTwoTypesShareAName(SINNERS), SINNERS, "kernel.SealedEvent");
  }

  @Test
  void theIndexesAreThoseOfTheFeatures() {
    List<String> names =
        House.production().those(indexes(House.production())).stream()
            .map(JavaClass::getSimpleName)
            .filter(name -> EMPTY_SUFFIX.matcher(name).matches())
            .toList();

    assertThat(names)
        .containsExactlyInAnyOrder(
            "AccountCommand",
            "AccountEvent",
            "RebuildEvent",
            "RecommendationCommand",
            "RecommendationEvent",
            "ReviewCommand",
            "ReviewEvent",
            "StakeholderCommand",
            "StakeholderEvent");
  }

  @Test
  void noNameEndsInAnEmptyWord() {
    assertHolds(noNameEndsInAnEmptyWord(House.production()));
    assertRed(
        noNameEndsInAnEmptyWord(SINNERS),
        SINNERS,
        "ReviewImpl",
        "ReviewManager",
        "ReviewHelper",
        "ReviewUtil",
        "ReviewDto",
        "RegisterReviewCommand",
        "ReviewRegisteredEvent");
    assertSpares(noNameEndsInAnEmptyWord(SINNERS), SINNERS, "kernel.SealedEvent");
  }

  @Test
  void noPackageIsADrawer() {
    assertHolds(noPackageIsADrawer(House.production()));
    assertRed(
        noPackageIsADrawer(SINNERS),
        SINNERS,
        "names.common.Thing",
        "names.core.Thing",
        "names.misc.Thing",
        "names.util.Thing");
  }

  @Test
  void everyPackageIsNullMarked() {
    assertHolds(packagesAreNullMarked(House.production()));
    assertRed(packagesAreNullMarked(SINNERS), SINNERS, "names.util.Thing");
    assertSpares(packagesAreNullMarked(SINNERS), SINNERS, "kernel.SealedEvent");
  }
}
