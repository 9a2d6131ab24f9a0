package org.uptake.platform.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.Refusal;

class MessagesTest {

  @Test
  void saysWhatTheBundleSays() {
    assertThat(Messages.english(Refusal.NOT_ALLOWED)).isEqualTo("Not allowed");
  }

  @Test
  void saysNothingWhereTheBundleDoesNot() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Messages.english("refusal.no-such", Map.of()))
        .withMessageContaining("refusal.no-such");
  }
}
