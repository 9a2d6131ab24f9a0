package org.uptake.query.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.query.TestLog;

/** Which texts words find: in PostgreSQL, and in texts that are at hand, which is the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FoundWordsTest {

  /** In each text each question of the same line is answered. */
  static final List<List<String>> SPELLINGS =
      List.of(
          List.of("Cote d'Ivoire", "Côte d’Ivoire", "CÔTE D'IVOIRE", "Co\u0302te d'Ivoire"),
          List.of("UN-Women", "UN Women", "un‑women", "UN–Women", "U.N. Women"),
          List.of("peace-building", "peacebuilding", "peace building", "Peace‐Building"),
          List.of(
              "co-operation", "cooperation", "coöperation", "co operation", "CO\u00ADOPERATION"),
          List.of("e-mail", "email", "E‑mail"),
          List.of("sub-regional", "subregional", "sub regional"),
          List.of("follow-up", "followup", "follow up"),
          List.of("1,000", "1 000", "1000", "1.000", "1’000", "1\u00A0000", "1\u202F000", "١٠٠٠"),
          List.of("1,325,000", "1325000", "1 325 000", "1.325.000"),
          List.of("2.5", "2,5"),
          List.of("U.N.", "UN", "U.N"),
          List.of("M&E", "ME"),
          List.of(
              "implementation",
              "imple-\nmentation",
              "imple\u00ADmentation",
              "imple-\r\n  mentation"),
          List.of(
              "implementation",
              "imple\u00AD\nmentation",
              "imple\u200Bmentation",
              "IMPLE‐\nmentation"),
          List.of("offices", "oﬃces", "ｏｆｆｉｃｅｓ", "OFFICES"),
          List.of("ﬁnancial ﬂows", "financial flows"),
          List.of("coeur", "cœur", "CŒUR"),
          List.of("Strasse", "Straße", "STRASSE"),
          List.of("Łódź", "Lodz"),
          List.of("Reykjavík", "Reykjavik"),
          List.of("N'Djamena", "N’Djaména", "Ndjamena"),
          List.of("women's", "women’s", "WOMEN'S", "women`s"),
          List.of("organisation", "organization", "organisations", "organizations"),
          List.of("programme", "program", "programmes", "programs"),
          List.of("woman", "women"),
          List.of("analysis", "analyses"),
          List.of("recommendation", "recommendations"),
          List.of("funded", "funding", "funds"),
          List.of("Российская", "российской", "РОССИЙСКАЯ"),
          List.of("отчёт", "отчет"),
          List.of("рекомендация", "рекомендации", "рекомендаций", "рекомендацию"),
          List.of("التوصيات", "توصيات", "وَالتَّوْصِيَات", "توصية"),
          List.of("أحمد", "احمد"),
          List.of("ﻼ", "لا"),
          List.of("平和", "平 和"),
          List.of("ピース", "ﾋﾟｰｽ"));

  private TestLog log;

  @BeforeAll
  void open() {
    log = TestLog.empty();
  }

  @AfterAll
  void close() {
    log.close();
  }

  private boolean isFound(String q, String text) {
    SearchQuery query = SearchQuery.read(q);
    boolean found =
        log.client()
            .sql("select ?::tsvector @@ ?::tsquery")
            .params(WordVector.of(text), query.query())
            .query(Boolean.class)
            .single();
    assertThat(query.isAnsweredBy(text)).as("%s in %s at hand", q, text).isEqualTo(found);
    return found;
  }

  @ParameterizedTest
  @FieldSource("SPELLINGS")
  void howeverItIsWrittenItIsFound(List<String> spellings) {
    for (String q : spellings) {
      for (String written : spellings) {
        assertThat(isFound(q, "Of " + written + ", and more.")).as("%s in %s", q, written).isTrue();
      }
    }
  }

  static final List<Integer> SIGNS =
      IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
          .filter(FoundWordsTest::isSign)
          .boxed()
          .toList();

  private static boolean isSign(int character) {
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  @Test
  void aWordBesideAnySignIsFound() {
    SearchQuery budget = SearchQuery.read("budget");
    SearchQuery peace = SearchQuery.read("peace");
    assertThat(SIGNS).hasSizeGreaterThan(8_000);
    assertThat(SIGNS)
        .allSatisfy(
            sign -> {
              String beside = Character.toString(sign);
              assertThat(budget.isAnsweredBy("of " + beside + "budget" + beside + " for")).isTrue();
              assertThat(peace.isAnsweredBy("peace" + beside)).isTrue();
            });
  }

  /** What nobody sees parts nothing. */
  @Test
  void aWordBetweenSignsIsFound() {
    SearchQuery both = SearchQuery.read("budget peace");
    assertThat(SIGNS)
        .filteredOn(sign -> Character.getType(sign) != Character.FORMAT)
        .allSatisfy(
            sign ->
                assertThat(both.isAnsweredBy("budget" + Character.toString(sign) + "peace"))
                    .as("U+%04X", sign)
                    .isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHO         | The WHO reports.                                 | true
          who         | The WHO reports.                                 | true
          "the WHO"   | The WHO reports.                                 | true
          "of the"    | The end of the mandate.                          | true
          "of a"      | The end of the mandate.                          | false
          the         | The end                                          | true
          not         | It shall not be                                  | true
          1325        | Resolution 1325 (2000)                           | true
          1325        | S/RES/1325(2000)                                 | true
          S/RES/1325  | Resolution S/RES/1325(2000)                      | true
          446         | A/70/95-S/2015/446                               | true
          2020        | By 31.12.2020 at the latest                      | true
          121.3       | Recommendation 121.3 asks                        | true
          30          | No less than 30% of                              | true
          "peace operations" | Of peace-operations                       | true
          "peace operations" | Peace and operations                      | false
          "armed woman" | An armed woman patrols.                        | true
          "woman armed" | An armed woman patrols.                        | false
          "peacebuilding commission" | The peace-building Commission     | true
          "peacebuilding commission" | The peace building Commission     | true
          "peace-building commission" | The Peacebuilding Commission     | true
          "the peacebuilding commission" | of the peace building commission | true
          "peace building fund" | The peacebuilding fund                 | true
          peace -women | Peace for men                                   | true
          peace -women | Peace for a woman                               | false
          peace -"armed women" | Peace of unarmed women                  | true
          peace -"armed women" | Peace of armed women                    | false
          peace -peacebuilding | Peace, and peace-building               | false
          women or children | A child                                    | true
          women OR children | A man                                      | false
          oil or escort -funded | Escorts                                | true
          fund*       | Of fundamental rights                            | true
          fund*       | Of profundity                                    | false
          peacebuil*  | Of peace-building                                | true
          peacebuil*  | Of peace building                                | true
          co-op*      | Of cooperatives                                  | true
          "peace oper*" | Of peace operations                            | true
          12*         | Resolution 1244                                  | true
          en*         | The building                                     | false
          建设         | 联合国支持和平建设委员会的工作。                        | true
          和平建设     | 联合国支持和平建设委员会的工作。                        | true
          委           | 联合国支持和平建设委员会的工作。                       | true
          建平         | 联合国支持和平建设委员会的工作。                        | false
          構築         | 平和構築委員会を支援する                              | true
          支援         | 平和構築委員会を支援する                              | true
          ปลอดภัย      | ความปลอดภัยของเจ้าหน้าที่                            | true
          เจ้าหน้าที่    | ความปลอดภัยของเจ้าหน้าที่                            | true
          평화         | 평화를 위한 여성                                    | true
          PKO         | 平和PKO活動                                       | true
          活動         | 平和PKO活動                                       | true
          protections | La protection des civils et des femmes           | true
          civil       | La protection des civils et des femmes           | true
          recommandation | Les recommandations du Groupe sont mises en œuvre | true
          "mise en oeuvre" | Les recommandations du Groupe sont mises en œuvre | true
          financees   | Les missions sont financées par les États        | true
          etat        | Les missions sont financées par les États        | true
          homme       | Les droits de l’homme sont universels            | true
          "droits de l'homme" | Les droits de l’homme sont universels    | true
          recomendacion | Las recomendaciones de la paz                  | true
          mujer       | La paz y la seguridad de las mujeres             | true
          mission     | Финансирование миссий по поддержанию мира        | false
          миссия      | Финансирование миссий по поддержанию мира        | true
          سلام        | عمليات حفظ السلام للأمم المتحدة                  | true
          international | Of plans in national parks                     | false
          therefore   | Brought to the fore                              | false
          made        | They went mad                                    | false
          communication | Du commun des mortels et de la vie             | false
          "a b"       | a/b                                              | true
          end         | The end.Next begins                              | true
          next        | The end.Next begins                              | true
          foo         | of foo_bar                                       | true
          zebra       | Posts <P-4 zebra> cut                            | true
          mud         | of mud²                                          | true
          """)
  void wordsFindWhatTheyMean(String q, String text, boolean found) {
    assertThat(isFound(q, text)).isEqualTo(found);
  }

  static Stream<String> hostile() {
    String words =
        IntStream.range(0, 100_000)
            .mapToObj(number -> "w" + Integer.toString(number, 36))
            .reduce(
                new StringBuilder(), (all, w) -> all.append(w).append(' '), StringBuilder::append)
            .toString();
    String han =
        IntStream.range(0, 20_000)
            .mapToObj(number -> Character.toString(0x4E00 + number))
            .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
            .toString();
    return Stream.of(
        "a".repeat(20_000),
        "a" + "\u0301".repeat(10_000),
        "a" + "\u0301\u0323\u0327".repeat(5_000),
        "\u0301".repeat(10_000),
        words,
        words.substring(400_000),
        "peace ".repeat(16_000),
        "建".repeat(50_000),
        han.repeat(4),
        "a-".repeat(40_000),
        "a.b'".repeat(20_000),
        "1,000,".repeat(15_000),
        "1 000 ".repeat(15_000),
        "\uFDFA".repeat(50_000),
        "𝔭𝔢𝔞𝔠𝔢 ".repeat(9_000),
        "\uD800 \uDC00 a\uD800 \u0000 \uFFFF".repeat(1_000),
        "\u200B\u200D\uFEFF\u202E".repeat(5_000),
        "'\\ '' \\' :1A ".repeat(5_000),
        "🏳️‍🌈".repeat(5_000),
        "",
        " ");
  }

  /** What does not fit is left out; the words before it are found. */
  @ParameterizedTest
  @MethodSource("hostile")
  void whateverATextIsPostgresqlTakesIt(String text) {
    long start = System.nanoTime();
    assertThat(isFound("zebra", "A zebra\n" + text)).isTrue();
    assertThat(isFound("giraffe", "A zebra\n" + text)).isFalse();
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  @Test
  void farBehindWordsAreFoundButNoPhrases() {
    String text = "mud ".repeat(17_000) + "peace operation";
    assertThat(WordVector.of(text)).contains("'peace' ").doesNotContain("16384");
    assertThat(
            log.client()
                .sql("select ?::tsvector @@ ?::tsquery")
                .params(WordVector.of(text), SearchQuery.read("operation").query())
                .query(Boolean.class)
                .single())
        .isTrue();
  }
}
