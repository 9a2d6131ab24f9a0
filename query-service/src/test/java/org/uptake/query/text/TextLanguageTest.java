package org.uptake.query.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of a text is told by its frequent words; where it is not, no word is stemmed. */
final class TextLanguageTest {

  private static Optional<StemLanguage> language(String text) {
    return TextAnalysis.with(analysis -> LatinLanguage.of(analysis.pieces(text).pieces()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Secretary-General should report to the Council.         | ENGLISH
          Women in peacekeeping                                       | ENGLISH
          Budgets approved                                            | ENGLISH
          Le Secrétaire général devrait rendre compte au Conseil.     | FRENCH
          Les femmes et la paix                                       | FRENCH
          El Secretario General debe informar al Consejo.             | SPANISH
          Las mujeres y la paz                                        | SPANISH
          """)
  void isTold(String text, StemLanguage expected) {
    assertThat(language(text)).contains(expected);
  }

  @Test
  void isNotGuessed() {
    assertThat(
            language(
                "Den Fredsbevarende Indsats skal styrkes, og alle lande bidrager med flere kvinder"
                    + " til fredsmissioner hvert eneste år."))
        .isEmpty();
    assertThat(language("La que")).as("either").isEmpty();
  }
}
