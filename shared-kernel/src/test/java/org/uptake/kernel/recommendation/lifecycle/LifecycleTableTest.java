package org.uptake.kernel.recommendation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.uptake.kernel.recommendation.Story;

/**
 * The table of docs/domain.md, "How far it has come", row by row. A case is {@code addressees:
 * entries -> tracks}, or {@code -> because of which entry, and why} if the last of the entries is
 * refused; the words are those of {@link Story}.
 */
class LifecycleTableTest {

  @TestFactory
  Stream<DynamicTest> endorsed() {
    return cases(
        """
        : endorsed/full -> -=endorsed accepted
        : endorsed/partial -> -=endorsed accepted-in-part
        : endorsed/noted -> -=proposed noted
        A B: endorsed/full -> A=endorsed accepted, B=endorsed accepted
        A B: endorsed/full@B -> A=proposed, B=endorsed accepted
        A: endorsed/noted, endorsed/partial -> A=endorsed accepted-in-part
        A: endorsed/partial, endorsed/full -> A=endorsed accepted
        A: endorsed/full, endorsed/partial -> A=endorsed accepted
        A: endorsed/full, endorsed/noted -> A=endorsed accepted
        A: endorsed/partial, endorsed/noted -> A=endorsed accepted-in-part
        A: endorsed/full, endorsed/partial@A -> A=endorsed accepted-in-part
        A: endorsed/full, endorsed/noted@A -> A=endorsed noted
        A B: endorsed/partial@A, endorsed/full -> A=endorsed accepted, B=endorsed accepted
        A B: endorsed/full@A, endorsed/noted -> A=endorsed accepted, B=proposed noted
        A B: declined@A, endorsed/full -> A=proposed declined, B=endorsed accepted
        A: declined, endorsed/full -> A=proposed declined
        : declined, endorsed/full -> -=proposed declined
        A: declined, endorsed/full@A -> A=endorsed accepted
        A: declined, endorsed/partial@A -> A=endorsed accepted-in-part
        A: declined, endorsed/noted@A -> A=proposed noted
        A: planned, endorsed/full -> A=planned accepted self-reported
        A: planned, endorsed/noted@A -> A=planned noted self-reported
        A: funded, verified/confirmed, endorsed/full -> A=funded accepted confirmed
        A: implemented/full, endorsed/partial -> A=implemented accepted-in-part self-reported
        A: implemented/partial, declined, endorsed/full@A -> A=partially-implemented accepted self-reported
        A: stalled, endorsed/full -> A=endorsed accepted stalled
        A: stalled, endorsed/full@A -> A=endorsed accepted stalled
        """);
  }

  @TestFactory
  Stream<DynamicTest> declined() {
    return cases(
        """
        : declined -> -=proposed declined
        A B: declined -> A=proposed declined, B=proposed declined
        A B: declined@B -> A=proposed, B=proposed declined
        A: declined, declined -> e2: declined
        A: declined, declined@A -> e2: declined
        A B: declined@A, declined -> A=proposed declined, B=proposed declined
        A B: declined@A, declined@B, declined -> e2: declined
        A: implemented/full, declined -> e2: implemented
        A B: implemented/full@A, declined -> A=implemented self-reported, B=proposed declined
        A: implemented/partial, declined -> A=partially-implemented declined self-reported
        A: stalled, declined -> A=proposed declined
        A: endorsed/full, funded, progress-reported/advanced, declined -> A=in-progress declined advanced self-reported
        A: declined, endorsed/full@A, declined -> A=endorsed declined
        A: declined, endorsed/noted@A, declined@A -> A=proposed declined
        A: implemented/full, reopened/implementation, declined -> A=in-progress declined
        """);
  }

  @TestFactory
  Stream<DynamicTest> planned() {
    return cases(
        """
        : planned -> -=planned self-reported
        A B: planned@A -> A=planned self-reported, B=proposed
        A B: planned -> A=planned self-reported, B=planned self-reported
        A: declined, planned -> e2: declined
        A: declined, endorsed/noted@A, planned -> A=planned noted self-reported
        A B: declined@A, planned -> A=proposed declined, B=planned self-reported
        A B: declined@A, planned@A -> e2: declined
        A: implemented/full, planned -> e2: implemented
        A B: implemented/full@A, planned -> A=implemented self-reported, B=planned self-reported
        A: endorsed/full, planned -> A=planned accepted self-reported
        A: planned, verified/disputed, planned -> A=planned disputed
        A: funded, verified/confirmed, planned -> A=funded confirmed
        A: implemented/partial, verified/confirmed, planned -> A=partially-implemented confirmed
        A: stalled, planned -> A=planned stalled self-reported
        """);
  }

  @TestFactory
  Stream<DynamicTest> funded() {
    return cases(
        """
        : funded -> -=funded self-reported
        A B: funded@B -> A=proposed, B=funded self-reported
        A: declined, funded -> e2: declined
        A B: declined@A, funded -> A=proposed declined, B=funded self-reported
        A: planned, verified/disputed, funded -> A=funded self-reported
        A: funded, verified/disputed, funded -> A=funded disputed
        A: progress-reported/advanced, verified/disputed, funded -> A=in-progress advanced disputed
        A: implemented/partial, funded -> A=partially-implemented self-reported
        A: implemented/full, funded -> A=implemented self-reported
        A: implemented/full, verified/confirmed, funded -> A=implemented confirmed
        A: implemented/full, reopened/implementation, funded -> A=in-progress
        A: stalled, funded -> A=funded stalled self-reported
        """);
  }

  @TestFactory
  Stream<DynamicTest> progressReported() {
    return cases(
        """
        : progress-reported/advanced -> -=in-progress advanced self-reported
        : progress-reported/unchanged -> -=proposed unchanged
        : progress-reported/regressed -> -=proposed regressed
        A B: progress-reported/advanced@A -> A=in-progress advanced self-reported, B=proposed
        A: progress-reported/advanced, progress-reported/unchanged -> A=in-progress unchanged self-reported
        A: progress-reported/advanced, progress-reported/regressed -> A=in-progress regressed self-reported
        A: funded, progress-reported/regressed -> A=funded regressed self-reported
        A: implemented/partial, progress-reported/regressed -> A=in-progress regressed self-reported
        A: implemented/partial, progress-reported/unchanged -> A=partially-implemented unchanged self-reported
        A: implemented/partial, progress-reported/advanced -> A=partially-implemented advanced self-reported
        A: implemented/partial, verified/confirmed, progress-reported/advanced -> A=partially-implemented advanced self-reported
        A: implemented/partial, verified/confirmed, progress-reported/unchanged -> A=partially-implemented unchanged confirmed
        A: implemented/partial, verified/confirmed, progress-reported/regressed -> A=in-progress regressed confirmed
        A: implemented/full, progress-reported/advanced -> A=implemented advanced self-reported
        A: implemented/full, verified/confirmed, progress-reported/advanced -> A=implemented advanced confirmed
        A: implemented/full, progress-reported/unchanged -> A=implemented unchanged self-reported
        A: implemented/full, progress-reported/regressed -> e2: implemented
        A B: implemented/full@A, progress-reported/regressed -> A=implemented self-reported, B=proposed regressed
        A B: implemented/full@A, progress-reported/advanced -> A=implemented advanced self-reported, B=in-progress advanced self-reported
        A: declined, progress-reported/advanced -> e2: declined
        A: declined, progress-reported/unchanged -> e2: declined
        A: declined, progress-reported/regressed -> e2: declined
        A B: declined@A, progress-reported/advanced -> A=proposed declined, B=in-progress advanced self-reported
        A: stalled, progress-reported/advanced -> A=in-progress advanced self-reported
        A: stalled, progress-reported/unchanged -> A=proposed stalled unchanged
        A: stalled, progress-reported/regressed -> A=proposed stalled regressed
        """);
  }

  @TestFactory
  Stream<DynamicTest> stalled() {
    return cases(
        """
        : stalled -> -=proposed stalled
        A: stalled, stalled -> e2: stalled
        A B: stalled@A, stalled -> A=proposed stalled, B=proposed stalled
        A B: stalled, stalled@B -> e2: stalled
        A: declined, stalled -> e2: declined
        A: implemented/full, stalled -> e2: implemented
        A: implemented/partial, stalled -> A=partially-implemented stalled self-reported
        A B: implemented/full@A, stalled -> A=implemented self-reported, B=proposed stalled
        A B: declined@A, stalled -> A=proposed declined, B=proposed stalled
        A B: declined@A, stalled@B, stalled -> e2: declined
        A: stalled, resumed, stalled -> A=proposed stalled
        A: stalled, progress-reported/advanced, stalled -> A=in-progress stalled advanced self-reported
        A: planned, stalled -> A=planned stalled self-reported
        """);
  }

  @TestFactory
  Stream<DynamicTest> resumed() {
    return cases(
        """
        : resumed -> e1: not-stalled
        : stalled, resumed -> -=proposed
        : stalled, resumed, resumed -> e3: not-stalled
        A B: stalled@A, resumed -> A=proposed, B=proposed
        A B: stalled@A, resumed@B -> e1: not-stalled
        A B: stalled, resumed@B -> A=proposed stalled, B=proposed
        A: stalled, progress-reported/advanced, resumed -> e3: not-stalled
        A: stalled, implemented/partial, resumed -> e3: not-stalled
        A: stalled, declined, resumed -> e3: not-stalled
        A: stalled, endorsed/full, resumed -> A=endorsed accepted
        A: stalled, planned, resumed -> A=planned self-reported
        A: stalled, funded, resumed -> A=funded self-reported
        A: planned, verified/confirmed, stalled, resumed -> A=planned confirmed
        """);
  }

  @TestFactory
  Stream<DynamicTest> implemented() {
    return cases(
        """
        : implemented/full -> -=implemented self-reported
        : implemented/partial -> -=partially-implemented self-reported
        : implemented/partial, implemented/full -> -=implemented self-reported
        : implemented/partial, verified/confirmed, implemented/partial -> -=partially-implemented self-reported
        A: implemented/full, implemented/full -> e2: implemented
        A: implemented/full, implemented/partial -> e2: implemented
        A B: implemented/full@A -> A=implemented self-reported, B=proposed
        A B: implemented/full@A, verified/confirmed, implemented/full -> A=implemented confirmed, B=implemented self-reported
        A B: implemented/full@A, implemented/partial -> A=implemented self-reported, B=partially-implemented self-reported
        A: declined, implemented/full -> e2: declined
        A B: declined@A, implemented/full -> A=proposed declined, B=implemented self-reported
        A: stalled, implemented/full -> A=implemented self-reported
        A: stalled, implemented/partial -> A=partially-implemented self-reported
        A: progress-reported/regressed, implemented/full -> A=implemented regressed self-reported
        """);
  }

  @TestFactory
  Stream<DynamicTest> verified() {
    return cases(
        """
        : verified/confirmed -> e1: not-planned
        : endorsed/full, verified/confirmed -> e2: not-planned
        : progress-reported/unchanged, verified/confirmed -> e1: not-planned
        : planned, verified/confirmed -> -=planned confirmed
        : funded, verified/disputed -> -=funded disputed
        : progress-reported/advanced, verified/unverifiable -> -=in-progress advanced unverifiable
        : implemented/full, verified/unverifiable, verified/confirmed -> -=implemented confirmed
        : implemented/full, verified/confirmed, verified/disputed -> -=implemented disputed
        A B: planned@A, verified/confirmed -> A=planned confirmed, B=proposed
        A B: planned@A, verified/confirmed@B -> e1: not-planned
        A: planned, declined, verified/disputed -> A=planned declined disputed
        A: planned, stalled, verified/disputed -> A=planned stalled disputed
        A: implemented/full, reopened/implementation, verified/disputed -> A=in-progress disputed
        """);
  }

  @TestFactory
  Stream<DynamicTest> reopenedImplementation() {
    return cases(
        """
        : reopened/implementation -> e1: not-implemented
        : implemented/partial, reopened/implementation -> e2: not-implemented
        : implemented/full, reopened/implementation -> -=in-progress
        : implemented/full, verified/confirmed, reopened/implementation -> -=in-progress
        : implemented/full, reopened/implementation, reopened/implementation -> e3: not-implemented
        : endorsed/full, implemented/full, reopened/implementation -> -=in-progress accepted
        : implemented/full, progress-reported/unchanged, reopened/implementation -> -=in-progress unchanged
        A B: implemented/full@A, reopened/implementation -> A=in-progress, B=proposed
        A B: implemented/full@A, reopened/implementation@B -> e1: not-implemented
        A B: implemented/full, reopened/implementation@B -> A=implemented self-reported, B=in-progress
        A: implemented/full, reopened/implementation, implemented/full -> A=implemented self-reported
        """);
  }

  @TestFactory
  Stream<DynamicTest> closedAndReopened() {
    return cases(
        """
        : closed/withdrawn -> -=proposed
        : closed/superseded, closed/merged -> e2: closed
        : reopened/closure -> e1: not-closed
        : closed/overtaken, reopened/closure -> -=proposed
        : closed/merged, reopened/closure, reopened/closure -> e3: not-closed
        : closed/no-further-action, reopened/closure, closed/withdrawn -> -=proposed
        : closed/recorded-in-error, reopened/closure -> e2: recorded-in-error
        : closed/withdrawn, endorsed/full -> e2: closed
        : closed/withdrawn, declined -> e2: closed
        : closed/withdrawn, planned -> e2: closed
        : closed/withdrawn, funded -> e2: closed
        : closed/withdrawn, progress-reported/unchanged -> e2: closed
        : closed/withdrawn, stalled -> e2: closed
        : stalled, closed/withdrawn, resumed -> e3: closed
        : closed/withdrawn, implemented/full -> e2: closed
        : planned, closed/withdrawn, verified/confirmed -> e3: closed
        : implemented/full, closed/withdrawn, reopened/implementation -> e3: closed
        : closed/withdrawn, observed/disagrees -> -=proposed
        : closed/withdrawn, linked -> -=proposed
        : closed/recorded-in-error, observed/adds, linked -> -=proposed
        A B: planned@A, stalled@B, closed/withdrawn, reopened/closure -> A=planned self-reported, B=proposed stalled
        A: stalled, closed/overtaken, reopened/closure, stalled -> e2: stalled
        A: declined, closed/withdrawn, reopened/closure -> A=proposed declined
        : implemented/full, closed/withdrawn, reopened/closure, reopened/implementation -> -=in-progress
        """);
  }

  @TestFactory
  Stream<DynamicTest> observedAndLinked() {
    return cases(
        """
        : observed/agrees, observed/disagrees, observed/adds, linked -> -=proposed
        A: declined, observed/disagrees@A -> A=proposed declined
        A: implemented/full, verified/confirmed, observed/disagrees@A -> A=implemented confirmed
        A: stalled, observed/adds, linked -> A=proposed stalled
        """);
  }

  @TestFactory
  Stream<DynamicTest> addressedToAStranger() {
    return cases(
        """
        : endorsed/full@A -> e1: none
        A B: stalled@C -> e1: none
        A B: observed/adds@C -> e1: none
        """);
  }

  @TestFactory
  Stream<DynamicTest> transferred() {
    return cases(
        """
        A: transferred/B@A -> B=proposed
        A B: transferred/C@B -> A=proposed, C=proposed
        A: planned, stalled, transferred/B@A -> B=planned stalled self-reported
        A: implemented/full, verified/confirmed, transferred/B@A -> B=implemented confirmed
        A: declined, transferred/B@A -> B=proposed declined
        A B: endorsed/full@A, planned@B, transferred/B@A -> B=planned self-reported
        A B: transferred/B@A, transferred/A@B -> A=proposed
        A: transferred/B@A, transferred/A@B -> A=proposed
        A: transferred/B@A, transferred/C@B, endorsed/full@C -> C=endorsed accepted
        A: transferred/B@A, endorsed/full -> B=endorsed accepted
        A: transferred/B@A, stalled@A -> e2: none
        A: stalled@B -> e1: none
        A: transferred/B@A, transferred/C@A -> e2: none
        : transferred/B@A -> e1: none
        A: closed/withdrawn, transferred/B@A -> e2: closed
        A: closed/withdrawn, reopened/closure, transferred/B@A -> B=proposed
        """);
  }

  @TestFactory
  Stream<DynamicTest> moneyTakenBackOrHandedBack() {
    return cases(
        """
        A: funded/withdrawn -> A=proposed
        A: funded/returned -> A=proposed
        A: funded, verified/confirmed, funded/withdrawn -> A=funded confirmed
        A: implemented/full, verified/confirmed, funded/returned -> A=implemented confirmed
        A: declined, funded/returned -> e2: declined
        """);
  }

  private static Stream<DynamicTest> cases(String lines) {
    return lines.lines().map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private static void check(String line) {
    String[] sides = line.split(" -> ", 2);
    String[] told = sides[0].split(":", 2);
    String[] addressees = told[0].isEmpty() ? new String[0] : told[0].split(" ", -1);
    List<String> entries = Stream.of(told[1].split(",", -1)).map(String::strip).toList();
    Story story = Story.of(addressees).then(allButLast(entries).toArray(String[]::new));
    assertThat(outcome(story, entries.getLast())).isEqualTo(sides[1]);
  }

  private static List<String> allButLast(List<String> entries) {
    return entries.subList(0, entries.size() - 1);
  }

  private static String outcome(Story story, String last) {
    return story
        .refusalOf(last)
        .map(refusal -> Story.name(refusal.because()) + ": " + Story.word(refusal.why()))
        .orElseGet(() -> story.then(last).tracks());
  }
}
