package org.uptake.query.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.query.text.Snippet.Part;
import tools.jackson.databind.json.JsonMapper;

/** Snippets are plain text, as it was written, and tell the hits apart. */
final class SnippetTest {

  private static final int MOST = 50;

  private static Snippet snippet(String text, String q) {
    return Snippet.of(text, SearchQuery.read(q), 0);
  }

  /** With [brackets] around the hits. */
  private static String told(Snippet snippet) {
    return snippet.parts().stream()
        .map(part -> part.hit() ? "[" + part.text() + "]" : part.text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          women            | An armed woman & <i>                  | An armed [woman] & <i>
          financial        | The ﬁnancial ﬂows                     | The [ﬁnancial] ﬂows
          flows            | The ﬁnancial ﬂows; ﬃ ﬂow              | The ﬁnancial [ﬂows]; ﬃ [ﬂow]
          cote             | en Côte d’Ivoire                      | en [Côte] d’Ivoire
          ivoire           | en Côte d’Ivoire                      | en Côte d’[Ivoire]
          strasse          | Die Straße.                           | Die [Straße].
          "peacebuilding"  | Of “peace‑building”, and peace        | Of “[peace‑building]”, and peace
          peacebuilding    | Of peace building.                    | Of [peace] [building].
          peace building   | Of peacebuilding.                     | Of [peacebuilding].
          1000             | It costs 1 000 dollars                | It costs [1 000] dollars
          建设              | 联合国支持和平建设委员会                 | 联合国支持和平[建设]委员会
          "armed women"    | Armed men, armed women.               | Armed men, [armed] [women].
          fund*            | Of fundamental funds                  | Of [fundamental] [funds]
          peace -war       | peace, no wars                        | [peace], no wars
          oil or gas       | Gas, and oil                          | [Gas], and [oil]
          women's          | The women’s agenda                    | The [women]’s agenda
          𝔭𝔢𝔞𝔠𝔢             | 😀 peace 😀                           | 😀 [peace] 😀
          nothing          | of something                          | of something
          """)
  void marksWhatWasFoundAsItStandsThere(String q, String text, String expected) {
    assertThat(told(snippet(text, q))).isEqualTo(expected);
  }

  @Test
  void marksAWordThatIsBrokenOrHasWhatNobodySees() {
    assertThat(told(snippet("Its imple-\nmentation.", "implementation")))
        .isEqualTo("Its [imple-\nmentation].");
    assertThat(told(snippet("Its imple\u00ADmenta\u200Btion.", "implementation")))
        .isEqualTo("Its [imple\u00ADmenta\u200Btion].");
  }

  @Test
  void showsOfALongTextWhatStandsAroundTheWords() {
    String mud = "mud, ".repeat(300);
    Snippet snippet = snippet(mud + "an armed woman. " + mud + "Some oil. " + mud, "woman oil");
    assertThat(told(snippet)).contains("[woman]").contains(" … ").contains("[oil]");
    assertThat(told(snippet)).startsWith("mud").hasSizeLessThan(450);
  }

  @Test
  void showsTheBeginningWhereNothingIsFound() {
    assertThat(told(snippet("Well. " + "mud ".repeat(300), "zebra")))
        .startsWith("Well. mud")
        .endsWith("mud")
        .hasSizeLessThan(200);
    assertThat(snippet("", "zebra").parts()).isEmpty();
  }

  @Test
  void aLongWordIsNotShownWithoutEnd() {
    String long1 = "x".repeat(9_000);
    assertThat(told(snippet(long1 + " zebra " + long1, "zebra")))
        .contains("[zebra]")
        .hasSizeLessThan(400);
    assertThat(told(snippet(long1, "zebra"))).hasSizeLessThan(400);
  }

  @Test
  void farDownAPageIsTheBeginningAlone() {
    SearchQuery words = SearchQuery.read("women");
    assertThat(Snippet.of("Of women", words, MOST - 1).parts()).anyMatch(Part::hit);
    assertThat(Snippet.of("Of women", words, MOST).parts())
        .containsExactly(new Part("Of women", false));
    assertThat(Snippet.of("", words, MOST).parts()).isEmpty();
  }

  @Test
  void isAListInJson() {
    assertThat(new JsonMapper().writeValueAsString(snippet("woman’s", "women")))
        .isEqualTo(
            """
            [{"text":"woman","hit":true},{"text":"’s","hit":false}]""");
  }
}
