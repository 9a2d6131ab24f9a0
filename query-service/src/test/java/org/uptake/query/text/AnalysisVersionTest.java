package org.uptake.query.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.util.DigestUtils;

/**
 * Whoever changes what is found in texts (an upgrade of a library may) lets the tables be built
 * anew: by another number in tables.sql, and what is found then here.
 */
final class AnalysisVersionTest {

  private static final String VERSION = "-- Analysis of texts: 1\n";
  private static final String TABLES = "/org/uptake/query/recommendation/projection/tables.sql";
  private static final String FOUND = "7ff8c8d3b4cd481c9719c1213b8121f0";

  private static final String TEXT =
      """
      The Secretary-General’s peace-building agenda – the women’s, peace and security agenda – was
      financed with 1,325,000.50 dollars in 2015; see S/RES/2242 (2015), U.N. offices, co‑operation, imple-
      mentation and soft\u00ADhyphens. Les recommandations du Groupe de l’Organisation n’ont pas été mises
      en œuvre. Las recomendaciones. Рекомендации миссий. التوصيات والسلام. 联合国和平建设委员会 平和構築 평화를
      ความปลอดภัย
      """;

  @Test
  void whatIsFoundStandsInTheTables() throws IOException {
    String found = WordVector.of(TEXT) + WordVector.of("Les femmes et la paix", TEXT);
    assertThat(DigestUtils.md5DigestAsHex(found.getBytes(StandardCharsets.UTF_8))).isEqualTo(FOUND);
    try (InputStream tables = WordVector.class.getResourceAsStream(TABLES)) {
      assertThat(new String(Objects.requireNonNull(tables).readAllBytes(), StandardCharsets.UTF_8))
          .contains(VERSION);
    }
  }
}
