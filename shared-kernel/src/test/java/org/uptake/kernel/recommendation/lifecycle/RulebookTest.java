package org.uptake.kernel.recommendation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Rulebook.Rule;

/** The rows of docs/domain.md, "How far it has come". */
class RulebookTest {

  @Test
  void tellsWhenAnEntryIsLegalAndWhatItDoes() {
    assertThat(rule(Kind.PLANNED, ""))
        .isEqualTo(
            new Rule(
                Kind.PLANNED,
                "",
                List.of("declined", "implemented"),
                Step.PLANNED,
                null,
                null,
                null,
                Assurance.SELF_REPORTED));
  }

  @Test
  void tellsThatAnAdvancingReportEndsAStandstill() {
    assertThat(rule(Kind.PROGRESS_REPORTED, "advanced"))
        .extracting(Rule::step, Rule::stalled, Rule::momentum)
        .containsExactly(Step.IN_PROGRESS, false, Momentum.ADVANCED);
  }

  @Test
  void tellsThatWhatIsTakenBackIsInProgressAgain() {
    assertThat(rule(Kind.REOPENED, "implementation"))
        .extracting(Rule::unless, Rule::step, Rule::assurance)
        .containsExactly(List.of("not-implemented"), Step.IN_PROGRESS, Assurance.NONE);
  }

  @Test
  void hasARowForEveryKindThatCanFollowAProposal() {
    assertThat(Rulebook.rules())
        .extracting(Rule::kind)
        .containsAll(
            java.util.Arrays.stream(Kind.values()).filter(kind -> kind != Kind.PROPOSED).toList());
  }

  private static Rule rule(Kind kind, String variant) {
    return Rulebook.rules().stream()
        .filter(rule -> rule.kind() == kind && rule.variant().equals(variant))
        .findFirst()
        .orElseThrow();
  }
}
