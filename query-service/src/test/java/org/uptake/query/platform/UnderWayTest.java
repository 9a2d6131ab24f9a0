package org.uptake.query.platform;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

class UnderWayTest {

  private final UnderWay underWay = new UnderWay(1_000);

  @Test
  void nobodyHasMoreThanAQuarter() {
    underWay.begin("one", 125);
    underWay.begin("one", 125);
    assertRefused("one", 125, Refusal.TOO_MANY_REQUESTS);
    underWay.begin("another", 125);
  }

  @Test
  void somethingIsLeftForWhoeverAsksForLittle() {
    for (int sender = 0; sender < 8; sender++) {
      underWay.begin("sender " + sender, 85);
    }
    assertRefused("the last", 120, Refusal.TOO_MANY_QUESTIONS);
    underWay.begin("the last", 85);
  }

  @Test
  void whatWasTakenMakesRoom() {
    underWay.begin("one", 240);
    assertRefused("one", 240, Refusal.TOO_MANY_REQUESTS);
    underWay.end("one", 240);
    assertThatNoException().isThrownBy(() -> underWay.begin("one", 240));
  }

  @Test
  void whereNothingIsUnderWayAnyAnswerIsGiven() {
    underWay.begin("one", 5_000);
    assertRefused("another", 1, Refusal.TOO_MANY_QUESTIONS);
  }

  private void assertRefused(String sender, long bytes, Refusal refusal) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> underWay.begin(sender, bytes))
        .returns(refusal, Refused::refusal);
  }
}
