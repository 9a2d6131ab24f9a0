package org.uptake.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uptake.console.api.ApiTrouble;
import org.uptake.pages.Language;
import org.uptake.pages.Words;

/** What the API refuses, in the reader's language. */
class SaidTest {

  private static final Words FRENCH = ConsoleWords.in(Language.FR);

  @Test
  void saysWhatIsWrongWithAField() {
    assertThat(Said.in(FRENCH, field("invalid-field.required", Map.of())).html())
        .isEqualTo("est obligatoire");
  }

  @Test
  void saysKindsRolesAndDatesAsThePagesDo() {
    assertThat(
            said(
                "entry-rule.own-organisation",
                Map.of("role", "reporter", "organisation", "SC", "by", "none")))
        .contains("déclarant");
    assertThat(said("invalid-entry.needs-successor", Map.of("ground", "merged")))
        .contains("fusionnée avec une autre");
    assertThat(said("bad-parameter.after-today", Map.of("today", "2026-12-01")))
        .contains("1er décembre 2026");
    assertThat(said("account-rule.invitation-lapsed", Map.of("lapsedAt", "2026-11-21T09:30:00.5Z")))
        .contains("21 novembre 2026 09:30:00 UTC");
    assertThat(
            said(
                "contradiction.here",
                Map.of(
                    "kind",
                    "stalled",
                    "occurredOn",
                    "2019-02",
                    "why",
                    Map.of("code", "obstacle.declined", "values", Map.of()),
                    "hints",
                    List.of())))
        .contains("Arrêt")
        .contains("(février 2019)")
        .endsWith("la recommandation a été rejetée.");
  }

  @Test
  void saysAsItWasSentWhatIsNoDate() {
    assertThat(said("invalid-value.no-such-day", Map.of("day", "2019-02-30")))
        .endsWith("2019-02-30");
  }

  @Test
  void escapesWhatWasSent() {
    assertThat(said("no-such.review", Map.of("name", "<b>"))).contains("&lt;b&gt;");
  }

  @Test
  void marksTheEnglishOfWhatANewerApiSays() {
    assertThat(Said.in(FRENCH, field("invalid-field.unheard-of", Map.of())).html())
        .isEqualTo("<span lang=\"en\" dir=\"ltr\">is &lt;wrong&gt;</span>");
    assertThat(Said.in(FRENCH, field("invalid-value.too-long", Map.of())).html())
        .contains("lang=\"en\"");
    assertThat(Said.in(FRENCH, null, null, "late").html()).contains("lang=\"en\"");
  }

  private static String said(String code, Map<String, Object> values) {
    return Said.in(FRENCH, code, values, "English").html();
  }

  private static ApiTrouble.Field field(String code, Map<String, Object> values) {
    return new ApiTrouble.Field("amount", "is <wrong>", code, values);
  }
}
