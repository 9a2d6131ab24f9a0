package org.uptake.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uptake.query.platform.Snippet.Part;
import tools.jackson.databind.json.JsonMapper;

/** Snippets are plain text, whatever the text was. */
final class SnippetTest {

  @Test
  void tellsHitsApart() {
    assertThat(Snippet.of("An \u0002armed\u0003 \u0002woman\u0003 & <i>").parts())
        .isEqualTo(
            List.of(
                new Part("An ", false),
                new Part("armed", true),
                new Part(" ", false),
                new Part("woman", true),
                new Part(" & <i>", false)));
  }

  @Test
  void showsWhatTheParserMustNotSee() {
    assertThat(Snippet.of("x \u0004 \u0002y\u0003 \u0006 S\u0007RES \u0005").parts())
        .isEqualTo(
            List.of(new Part("x < ", false), new Part("y", true), new Part(" & S/RES >", false)));
  }

  @Test
  void isAListInJson() {
    assertThat(new JsonMapper().writeValueAsString(Snippet.of("\u0002woman\u0003s")))
        .isEqualTo(
            """
            [{"text":"woman","hit":true},{"text":"s","hit":false}]""");
  }

  @Test
  void whatHasNoHitIsOnePart() {
    assertThat(Snippet.of("nothing").parts()).containsExactly(new Part("nothing", false));
    assertThat(Snippet.of("").parts()).isEmpty();
  }
}
