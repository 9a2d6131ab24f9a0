package org.uptake.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StreamIdTest {

  @Test
  void isNamedByKindAndId() {
    StreamId stream = StreamId.of("recommendation/HIPPO-12");
    assertThat(stream).isEqualTo(new StreamId("recommendation", "HIPPO-12"));
    assertThat(stream).hasToString("recommendation/HIPPO-12");
  }

  @Test
  void refusesWhatNamesNoKind() {
    assertThatThrownBy(() -> StreamId.of("HIPPO-12"))
        .isInstanceOfSatisfying(
            BadValue.class, bad -> assertThat(bad.problem()).isEqualTo(InvalidValue.Simple.STREAM));
  }

  @Test
  void aReceiptIsAboutWhatItsStreamIsAbout() {
    Receipt receipt = Receipt.of(StreamId.of("review/HIPPO"), null, null, null, 3);
    assertThat(receipt)
        .isEqualTo(new Receipt(null, "HIPPO", null, null, null, null, null, 3, null, null));
  }
}
