package org.uptake.standalone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of {@code domain.md}, row by row. A case is {@code addressees: entries -> tracks}, or
 * {@code -> refused} if the last of the entries is; the words are those of {@link Story}.
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
        A B: endorsed/full@A -> A=endorsed accepted, B=proposed
        A B: endorsed/partial@A, endorsed/full -> A=endorsed accepted, B=endorsed accepted
        A B: endorsed/full@A, endorsed/noted -> A=endorsed accepted, B=proposed noted
        A: endorsed/full, endorsed/partial -> A=endorsed accepted
        A: endorsed/full@A, endorsed/noted@A -> A=endorsed noted
        A B: declined@A, endorsed/full -> A=proposed declined, B=endorsed accepted
        A: declined@A, endorsed/full -> A=proposed declined
        : declined, endorsed/full -> -=proposed declined
        A: declined@A, endorsed/noted@A -> A=proposed noted
        A: declined@A, endorsed/partial@A -> A=endorsed accepted-in-part
        A: funded, endorsed/full -> A=funded accepted self-reported
        A: implemented/full, endorsed/full@A -> A=implemented accepted self-reported
        A: planned, stalled, endorsed/full@A -> A=planned accepted stalled self-reported
        """);
  }

  @TestFactory
  Stream<DynamicTest> declined() {
    return cases(
        """
        : declined -> -=proposed declined
        A B: declined -> A=proposed declined, B=proposed declined
        A B: declined@B -> A=proposed, B=proposed declined
        A: declined, declined -> refused
        A B: declined@A, declined -> A=proposed declined, B=proposed declined
        A B: declined@A, declined@B, declined -> refused
        A: implemented/full, declined -> refused
        A B: implemented/full@A, declined -> A=implemented self-reported, B=proposed declined
        A: implemented/partial, declined -> A=partially-implemented declined self-reported
        A: stalled, declined -> A=proposed declined
        A: endorsed/full, planned, declined -> A=planned declined self-reported
        A: declined, endorsed/full@A, declined -> A=endorsed declined
        A: implemented/full, reopened/implementation, declined -> A=in-progress declined
        """);
  }

  @TestFactory
  Stream<DynamicTest> planned() {
    return cases(
        """
        : planned -> -=planned self-reported
        A B: planned@A -> A=planned self-reported, B=proposed
        A: declined, planned -> refused
        A B: declined@A, planned -> A=proposed declined, B=planned self-reported
        A: implemented/full, planned -> refused
        A B: implemented/full@A, planned -> A=implemented self-reported, B=planned self-reported
        A: implemented/partial, planned -> A=partially-implemented self-reported
        A: planned, verified/disputed, planned -> A=planned disputed
        A: endorsed/full, planned -> A=planned accepted self-reported
        A: funded, verified/confirmed, planned -> A=funded confirmed
        A: planned, stalled, planned -> A=planned stalled self-reported
        A: progress-reported/unchanged, planned -> A=planned unchanged self-reported
        """);
  }

  @TestFactory
  Stream<DynamicTest> funded() {
    return cases(
        """
        : funded -> -=funded self-reported
        A B: funded@B -> A=proposed, B=funded self-reported
        A: declined, funded -> refused
        A B: declined, funded -> refused
        A B: declined@A, funded -> A=proposed declined, B=funded self-reported
        A: implemented/full, funded -> A=implemented self-reported
        A: implemented/full, verified/confirmed, funded -> A=implemented confirmed
        A: planned, verified/disputed, funded -> A=funded self-reported
        A: funded, verified/disputed, funded -> A=funded disputed
        A: progress-reported/advanced, verified/disputed, funded -> A=in-progress advanced disputed
        A: stalled, funded -> A=funded stalled self-reported
        A: declined, endorsed/noted@A, funded -> A=funded noted self-reported
        """);
  }

  @TestFactory
  Stream<DynamicTest> progressReported() {
    return cases(
        """
        : progress-reported/advanced -> -=in-progress advanced self-reported
        : progress-reported/unchanged -> -=proposed unchanged
        : progress-reported/regressed -> -=proposed regressed
        A: declined, progress-reported/unchanged -> refused
        A: implemented/full, progress-reported/regressed -> refused
        A: implemented/full, progress-reported/unchanged -> A=implemented unchanged self-reported
        A: implemented/full, verified/confirmed, progress-reported/advanced -> A=implemented advanced confirmed
        A: implemented/partial, progress-reported/regressed -> A=in-progress regressed self-reported
        A: implemented/partial, progress-reported/advanced -> A=partially-implemented advanced self-reported
        A: progress-reported/advanced, progress-reported/regressed -> A=in-progress regressed self-reported
        A: stalled, progress-reported/advanced -> A=in-progress advanced self-reported
        A: stalled, progress-reported/unchanged -> A=proposed stalled unchanged
        A: implemented/partial, verified/confirmed, progress-reported/unchanged -> A=partially-implemented unchanged confirmed
        A: implemented/partial, verified/confirmed, progress-reported/advanced -> A=partially-implemented advanced self-reported
        A B: implemented/full@A, progress-reported/regressed -> A=implemented self-reported, B=proposed regressed
        """);
  }

  @TestFactory
  Stream<DynamicTest> stalled() {
    return cases(
        """
        : stalled -> -=proposed stalled
        A: stalled, stalled -> refused
        A B: stalled@A, stalled -> A=proposed stalled, B=proposed stalled
        A B: stalled, stalled@B -> refused
        A: declined, stalled -> refused
        A: implemented/full, stalled -> refused
        A: implemented/partial, stalled -> A=partially-implemented stalled self-reported
        A B: implemented/full@A, stalled -> A=implemented self-reported, B=proposed stalled
        A B: declined@A, stalled@B, stalled -> refused
        A: stalled, progress-reported/advanced, stalled -> A=in-progress stalled advanced self-reported
        A: stalled, resumed, stalled -> A=proposed stalled
        """);
  }

  @TestFactory
  Stream<DynamicTest> resumed() {
    return cases(
        """
        : resumed -> refused
        : stalled, resumed -> -=proposed
        : stalled, resumed, resumed -> refused
        A B: stalled@A, resumed -> A=proposed, B=proposed
        A B: stalled@A, resumed@B -> refused
        A B: stalled, resumed@B -> A=proposed stalled, B=proposed
        A: stalled, progress-reported/advanced, resumed -> refused
        A: stalled, implemented/partial, resumed -> refused
        A: stalled, declined, resumed -> refused
        A: stalled, endorsed/full, resumed -> A=endorsed accepted
        A: stalled, planned, resumed -> A=planned self-reported
        A: stalled, funded, resumed -> A=funded self-reported
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
        A: implemented/full, implemented/full -> refused
        A: implemented/full, implemented/partial -> refused
        A B: implemented/full@A, implemented/full -> A=implemented self-reported, B=implemented self-reported
        A B: implemented/full@A, implemented/partial -> A=implemented self-reported, B=partially-implemented self-reported
        A: declined, implemented/full -> refused
        A B: declined@A, implemented/full -> A=proposed declined, B=implemented self-reported
        A: stalled, implemented/full -> A=implemented self-reported
        A: stalled, implemented/partial -> A=partially-implemented self-reported
        A: progress-reported/unchanged, implemented/full -> A=implemented unchanged self-reported
        """);
  }

  @TestFactory
  Stream<DynamicTest> verified() {
    return cases(
        """
        : verified/confirmed -> refused
        : endorsed/full, verified/confirmed -> refused
        : planned, verified/confirmed -> -=planned confirmed
        : funded, verified/disputed -> -=funded disputed
        : implemented/full, verified/unverifiable -> -=implemented unverifiable
        : implemented/full, verified/unverifiable, verified/confirmed -> -=implemented confirmed
        A B: planned@A, verified/confirmed -> A=planned confirmed, B=proposed
        A B: planned@A, verified/confirmed@B -> refused
        A: planned, declined, verified/disputed -> A=planned declined disputed
        A: planned, stalled, verified/disputed -> A=planned stalled disputed
        A: progress-reported/unchanged, verified/confirmed -> refused
        A: implemented/full, verified/confirmed, reopened/implementation, verified/disputed -> A=in-progress disputed
        """);
  }

  @TestFactory
  Stream<DynamicTest> reopenedImplementation() {
    return cases(
        """
        : reopened/implementation -> refused
        : implemented/partial, reopened/implementation -> refused
        : implemented/full, reopened/implementation -> -=in-progress
        : implemented/full, verified/confirmed, reopened/implementation -> -=in-progress
        : implemented/full, reopened/implementation, reopened/implementation -> refused
        : endorsed/full, implemented/full, reopened/implementation -> -=in-progress accepted
        : implemented/full, progress-reported/advanced, reopened/implementation -> -=in-progress advanced
        A B: implemented/full@A, reopened/implementation -> A=in-progress, B=proposed
        A B: implemented/full@A, reopened/implementation@B -> refused
        A B: implemented/full, reopened/implementation@B -> A=implemented self-reported, B=in-progress
        A: implemented/full, reopened/implementation, implemented/full -> A=implemented self-reported
        A: implemented/full, reopened/implementation, progress-reported/regressed -> A=in-progress regressed
        """);
  }

  @TestFactory
  Stream<DynamicTest> whileClosed() {
    return cases(
        """
        : closed/withdrawn -> -=proposed
        : closed/withdrawn, closed/merged -> refused
        : reopened/closure -> refused
        : closed/withdrawn, reopened/closure -> -=proposed
        : closed/withdrawn, reopened/closure, reopened/closure -> refused
        : planned, closed/withdrawn, reopened/closure, planned -> -=planned self-reported
        : closed/withdrawn, endorsed/full -> refused
        : closed/withdrawn, planned -> refused
        : stalled, closed/withdrawn, resumed -> refused
        : planned, closed/withdrawn, verified/confirmed -> refused
        : implemented/full, closed/withdrawn, reopened/implementation -> refused
        : closed/withdrawn, observed/disagrees -> -=proposed
        : closed/withdrawn, linked -> -=proposed
        A: stalled, closed/overtaken, reopened/closure, stalled -> refused
        : closed/withdrawn, reopened/closure, closed/merged -> -=proposed
        : closed/recorded-in-error, reopened/closure -> refused
        """);
  }

  @TestFactory
  Stream<DynamicTest> transferred() {
    return cases(
        """
        A: transferred/B@A -> B=proposed
        A B: transferred/C@B -> A=proposed, C=proposed
        A: planned, stalled, transferred/B@A -> B=planned stalled self-reported
        A B: endorsed/full@A, planned@B, transferred/B@A -> B=planned self-reported
        A: transferred/B@A, transferred/A@B -> A=proposed
        A: transferred/B@A, transferred/C@B, endorsed/full@C -> C=endorsed accepted
        A: transferred/B@A, stalled@A -> refused
        A: transferred/B@A, transferred/C@A -> refused
        A: closed/withdrawn, transferred/B@A -> refused
        """);
  }

  @TestFactory
  Stream<DynamicTest> moneyTakenBackOrHandedBack() {
    return cases(
        """
        A: funded/withdrawn -> A=proposed
        A: funded, verified/confirmed, funded/returned -> A=funded confirmed
        A: declined, funded/returned -> refused
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
    Story story = Story.of(addressees);
    entries.subList(0, entries.size() - 1).forEach(story::then);
    Verdict verdict = story.tell(entries.getLast());
    String outcome =
        verdict == Verdict.CONTRADICTS_HISTORY ? "refused" : story.tracks("2020-01-01");
    assertThat(outcome).isEqualTo(sides[1]);
  }
}
