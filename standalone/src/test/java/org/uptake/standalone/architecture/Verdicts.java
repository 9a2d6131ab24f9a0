package org.uptake.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What every test of a rule claims. */
final class Verdicts {

  private Verdicts() {}

  static void assertHolds(ArchRule rule) {
    assertThat(House.production().breaches(rule)).as(rule.getDescription()).isEmpty();
  }

  /**
   * The rule goes red, and names each of these.
   *
   * @param sinners parts of what it says, such as the simple name of a class
   */
  static void assertRed(ArchRule rule, House house, String... sinners) {
    List<String> breaches = house.breaches(rule);
    for (String sinner : sinners) {
      assertThat(breaches).as(sinner).anyMatch(breach -> breach.contains(sinner));
    }
  }

  /** The rule lets these pass although it is red. */
  static void assertSpares(ArchRule rule, House house, String... innocents) {
    for (String innocent : innocents) {
      assertThat(house.breaches(rule)).noneMatch(breach -> breach.contains(innocent));
    }
  }
}
