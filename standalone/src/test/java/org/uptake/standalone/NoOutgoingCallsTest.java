package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** Uptake runs, takes in its data set and answers without looking for any other machine. */
class NoOutgoingCallsTest {

  private static final String TRIED = "example.org";

  @Test
  void nobodyIsLookedFor() {
    assertThat(RunningUptake.http().get("/api/reviews").number("total")).isPositive();
    assertThatThrownBy(() -> InetAddress.getAllByName(TRIED))
        .isInstanceOf(UnknownHostException.class);
    assertThat(ForeignNames.lookedFor()).containsExactly(TRIED);
  }
}
