package org.uptake.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.uptake.command.TestNode;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

class StampTest {

  @Test
  void tellsTheAuthorWhomItWasMadeOf() {
    Stamp stamp = TestNode.stamp("author-1", "key-1");
    assertThat(Stamp.author(stamp.metaData())).isEqualTo(stamp.author());
  }

  @Test
  void aMessageOfNobodyIsRefused() {
    MetaData nobodys =
        TestNode.stamp("author-1", null).metaData().withoutKeys(Set.of(Stamp.AUTHOR));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Stamp.author(nobodys))
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_SIGNED_IN));
  }
}
