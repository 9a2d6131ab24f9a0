package org.uptake.platform.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.uptake.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** The messages are whole in every language. */
class MessagesTest {

  static final List<String> LANGUAGES = Bundle.LANGUAGES;

  @Test
  void saysWhatTheBundleSays() {
    assertThat(Messages.english(Refusal.NOT_ALLOWED)).isEqualTo("Not allowed");
  }

  @Test
  void saysNothingWhereTheBundleDoesNot() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Messages.english(new MessageJson("refusal.no-such", Map.of())))
        .withMessageContaining("refusal.no-such");
  }

  @Test
  void saysTheSameOfWhatWasStored() {
    MessageJson stored =
        new JsonMapper()
            .readValue(
                """
                {"code": "contradiction.here", "values": {
                  "kind": "stalled", "occurredOn": "2019", "why": {"code": "obstacle.declined", "values": {}},
                  "hints": [{"code": "contradiction.taken-as",
                    "values": {"date": "2019", "day": "2019-01-01"}}]}}
                """,
                MessageJson.class);
    assertThat(Messages.english(stored))
        .isEqualTo(
            "\"stalled\" of 2019 cannot stand here: it was declined. 2019 was taken as 2019-01-01;"
                + " a more precise date may settle it.");
  }

  @Test
  void joinsTextsByCommasAndAlternativesByOr() {
    assertThat(english("author.needed", Map.of("roles", List.of("reader", "reporter", "steward"))))
        .isEqualTo("This takes the role reader, reporter or steward.");
    assertThat(english("bad-parameter.unknown", Map.of("known", List.of("asOf", "q"))))
        .isEqualTo("is not a parameter here; these are: asOf, q");
    assertThat(english("bad-parameter.unknown", Map.of("known", List.of())))
        .isEqualTo("is not a parameter here; there are none");
  }

  @Test
  void groupsQuantitiesAndNoVersions() {
    assertThat(english("invalid-value.too-long", Map.of("most", 20_000)))
        .isEqualTo("must be at most 20,000 characters long");
    assertThat(english("expected-version.stale", Map.of("read", 9_999, "actual", 10_000)))
        .startsWith("You read version 9999; it is now at version 10000.");
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void saysTheSameAsEnglish(String language) {
    assertThat(Bundle.of(language).codes()).isEqualTo(Bundle.of("en").codes());
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void showsTheValuesThatEnglishShows(String language) {
    for (String code : Messages.codes()) {
      assertThat(Placeholders.in(Bundle.of(language).pattern(code)))
          .as(code)
          .isEqualTo(Placeholders.in(Bundle.of("en").pattern(code)));
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void hasEveryPluralFormThatItsLanguageHas(String language) {
    Set<String> needed = PluralRules.forLocale(new ULocale(language)).getKeywords();
    for (String code : Messages.codes()) {
      assertThat(PluralForms.in(Bundle.of(language).pattern(code)))
          .as(code)
          .allMatch(forms -> forms.size() == 1 || forms.containsAll(needed));
    }
  }

  @Test
  void saysWhatIsWithinInTheSameLanguage() {
    MessageJson here =
        new MessageJson(
            "contradiction.here",
            Map.of(
                "kind",
                "stalled",
                "occurredOn",
                "2019",
                "why",
                Map.of("code", "obstacle.declined", "values", Map.of()),
                "hints",
                List.of(
                    Map.of(
                        "code",
                        "contradiction.taken-as",
                        "values",
                        Map.of("date", "2019", "day", "2019-01-01")))));
    assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE, here, (name, value) -> "<" + value + ">"))
        .isEqualTo(
            "“<stalled>”（<2019>）不能记录在此处：该建议已被拒绝。所填日期（<2019>）已理解为某一天（<2019-01-01>）；填写更精确的日期或可解决问题。");
  }

  @Test
  void listsAsTheLanguageDoes() {
    Map<String, Object> values = Map.of("roles", List.of("reader", "reporter", "steward"));
    assertThat(in("fr", "author.needed", values)).endsWith("reader, reporter ou steward.");
    assertThat(in("zh", "author.needed", values)).endsWith("reader、reporter或steward。");
    assertThat(in("zh", "refused.look-at", Map.of("fields", List.of("to", "by"))))
        .endsWith("to、by");
  }

  @Test
  void isolatesValuesInArabicButForThoseThatChoose() {
    assertThat(in("ar", "refused.look-at", Map.of("fields", List.of("to", "by"))))
        .endsWith("\u2068to\u2069، \u2068by\u2069");
    Map<String, Object> nobody = Map.of("role", "reporter", "organisation", "SC", "by", "none");
    assertThat(in("ar", "entry-rule.own-organisation", nobody)).endsWith("لا أحد.");
  }

  @Test
  void countsAsTheLanguageDoes() {
    assertThat(in("ru", "file-fault.too-slow", Map.of("minutes", 2))).endsWith("за 2 минуты.");
    assertThat(in("ru", "file-fault.too-slow", Map.of("minutes", 5))).endsWith("за 5 минут.");
    assertThat(in("ar", "file-fault.too-slow", Map.of("minutes", 2))).endsWith("دقيقتين.");
  }

  @Test
  void saysInEnglishWhatNobodyTranslated() {
    assertThat(in("de", "invalid-field.required", Map.of())).isEqualTo("is required");
  }

  @Test
  void knowsWhatItCanSayWhole() {
    MessageJson strange = new MessageJson("obstacle.unheard-of", Map.of());
    assertThat(Messages.know(new MessageJson("author.needed", Map.of("roles", List.of()))))
        .isTrue();
    assertThat(Messages.know(new MessageJson("author.needed", Map.of()))).isFalse();
    assertThat(Messages.know(strange)).isFalse();
    assertThat(
            Messages.know(
                new MessageJson(
                    "contradiction.here",
                    Map.of("kind", "stalled", "occurredOn", "2019", "why", strange, "hints", ""))))
        .isFalse();
  }

  private static String in(String language, String code, Map<String, Object> values) {
    return Messages.in(Locale.of(language), new MessageJson(code, values));
  }

  private static String english(String code, Map<String, Object> values) {
    return Messages.english(new MessageJson(code, values));
  }
}
