package org.uptake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** The style sheet draws what pages tell. */
class StyleTest {

  private static String style() {
    Assets.Kept kept = Objects.requireNonNull(Assets.named(Assets.style().substring(8)));
    return new String(kept.content(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void drawsEachStageInAColourOfItsOwn(Stage stage) {
    assertThat(style())
        .contains("\n.s-%1$s { --s: var(--%1$s);".formatted(stage.word()))
        .contains(" --%s: #".formatted(stage.word()));
  }
}
