package org.uptake.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LabelTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "Theme", "\uD83D\uDE00"})
  void whatIsShortStaysAsItIs(String text) {
    String longest =
        text.isEmpty() ? "" : text.repeat(Label.LONGEST / text.codePointCount(0, text.length()));
    assertThat(Label.of(text)).isEqualTo(text);
    assertThat(Label.of(longest)).isEqualTo(longest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\uD83D\uDE00", "\uD83D"})
  void whatIsLongIsCutAndStaysApart(String character) {
    String one = character.repeat(Label.LONGEST) + "1";
    String other = character.repeat(Label.LONGEST) + "2";

    String label = Label.of(one);

    assertThat(label.codePointCount(0, label.length())).isEqualTo(Label.LONGEST);
    assertThat(one).startsWith(label.substring(0, label.indexOf('…')));
    assertThat(label).isNotEqualTo(Label.of(other));
  }

  @Test
  void aLabelIsItsOwn() {
    String label = Label.of("x".repeat(300_000));

    assertThat(Label.of(label)).isEqualTo(label);
  }
}
