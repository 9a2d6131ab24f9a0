package org.uptake.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.architecture.Verdicts.assertHolds;
import static org.uptake.standalone.architecture.Verdicts.assertRed;
import static org.uptake.standalone.architecture.Verdicts.assertSpares;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.Message;
import org.uptake.platform.message.Messages;

/**
 * docs/architecture.md, "What people are told": codes and values, and English at the edge alone.
 */
class MessagesArchitectureTest {

  private static final House SINNERS = House.sinful("messages");

  private static final DescribedPredicate<JavaClass> MESSAGES =
      describe("messages", type -> type.isAssignableTo(Message.class) && !type.isInterface());

  /** They write an answer, a page, or what an operator reads. */
  private static final Set<String> WRITERS =
      Set.of(
          "Problem",
          "FieldProblem",
          "Failure",
          "FirstAdministrator",
          "RefusedRow",
          "StayingRow",
          "Ground",
          "Said",
          "Words",
          "ConfiguredAdministrator");

  private static final DescribedPredicate<JavaClass> EDGE =
      describe(
          "the edge",
          type ->
              type.getPackageName().endsWith("platform.message")
                  || WRITERS.contains(type.getSimpleName()));

  private static ArchRule messagesAreCodesWithValues(House house) {
    return classes()
        .that(house.everywhere())
        .and(MESSAGES)
        .should(
            Conditions.be(
                "record or enum that leaves code and values to the names in it",
                type -> (type.isRecord() || type.isEnum()) && namesNothingItself(type)));
  }

  private static boolean namesNothingItself(JavaClass type) {
    return Arrays.stream(Message.class.getDeclaredMethods())
        .noneMatch(method -> type.tryGetMethod(method.getName()).isPresent());
  }

  private static ArchRule englishIsMadeAtTheEdge(House house) {
    return noClasses()
        .that(house.everywhere())
        .and(not(EDGE))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Messages.class);
  }

  @Test
  void messagesAreCodesWithValues() {
    assertThat(House.production().those(MESSAGES)).isNotEmpty();
    assertHolds(messagesAreCodesWithValues(House.production()));
    assertRed(messagesAreCodesWithValues(SINNERS), SINNERS, "SaysAnything", "RenamesItself");
    assertSpares(messagesAreCodesWithValues(SINNERS), SINNERS, "SaysSo");
  }

  @Test
  void englishIsMadeAtTheEdge() {
    assertHolds(englishIsMadeAtTheEdge(House.production()));
    assertRed(englishIsMadeAtTheEdge(SINNERS), SINNERS, "TellsEnglish");
    assertSpares(englishIsMadeAtTheEdge(SINNERS), SINNERS, "problem.Problem");
  }
}
