package org.uptake.kernel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.Amount;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.FormName;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.InvalidField.Simple;
import org.uptake.kernel.InvalidValue;
import org.uptake.kernel.InvalidValue.Misplacement;
import org.uptake.kernel.Message;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.RecommendationNumber;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.ProgressReported.Measure;
import tools.jackson.databind.json.JsonMapper;

class FormTest {

  enum Size implements Word {
    SMALL,
    VERY_LARGE
  }

  /** One component of every type that a form can read; only the name is required. */
  record Sample(
      String name,
      @Nullable String remark,
      @Nullable String note,
      @Nullable String theme,
      @Nullable Size size,
      @Nullable PartialDate on,
      @Nullable Amount amount,
      @Nullable BigDecimal share,
      @Nullable Integer months,
      @Nullable ReviewCode review,
      @Nullable StakeholderCode body,
      @Nullable RecommendationId to,
      @Nullable RecommendationNumber number,
      @Nullable EntryId entry,
      List<StakeholderCode> bodies,
      List<Evidence> evidence,
      List<Measure> measures) {}

  @Test
  void readsAValueOfEveryType() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("name", " One ");
    values.put("size", "very-large");
    values.put("on", "2016-04");
    values.put("amount", "99.50");
    values.put("share", "-0.5");
    values.put("months", "12");
    values.put("review", "HIPPO");
    values.put("body", "SC");
    values.put("to", "HIPPO-12");
    values.put("number", "14a");
    values.put("entry", "018f0000-0000-7000-8000-000000000001");
    values.put("bodies", List.of("SC", "GA"));
    values.put("evidence", List.of(Map.of("title", "A/70/95", "locator", "para. 3")));
    values.put(
        "measures",
        List.of(
            Map.of("indicator", "women", "value", 7, "disaggregation", Map.of("sex", "female"))));
    assertThat(read(values).take())
        .isEqualTo(
            new Sample(
                "One",
                null,
                null,
                null,
                Size.VERY_LARGE,
                PartialDate.of("2016-04"),
                Amount.of("99.5"),
                new BigDecimal("-0.5"),
                12,
                new ReviewCode("HIPPO"),
                new StakeholderCode("SC"),
                new RecommendationId("HIPPO-12"),
                new RecommendationNumber("14a"),
                EntryId.of("018f0000-0000-7000-8000-000000000001"),
                List.of(new StakeholderCode("SC"), new StakeholderCode("GA")),
                List.of(new Evidence("A/70/95", null, "para. 3")),
                List.of(new Measure("women", new BigDecimal("7"), null, Map.of("sex", "female")))));
  }

  @Test
  void namesEveryBadFieldNotJustTheFirst() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("colour", "red");
    values.put("size", "huge");
    values.put("on", "2016-02-30");
    values.put("bodies", List.of("SC", "sc"));
    assertThat(read(values).errors())
        .containsExactlyInAnyOrder(
            new FieldError("colour", new InvalidField.NotAField(FormName.REVIEW)),
            new FieldError("name", Simple.REQUIRED),
            new FieldError("size", new InvalidValue.NotOneOf(List.of("small", "very-large"))),
            new FieldError("on", new InvalidValue.NoSuchDay("2016-02-30")),
            new FieldError("bodies[1]", InvalidValue.Simple.STAKEHOLDER_CODE));
  }

  @Test
  void takesNothingWhileAFieldIsBad() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> read(Map.of("remark", 7)).take())
        .satisfies(
            refused ->
                assertThat(refused.detail())
                    .isEqualTo(new Refused.LookAt(List.of("name", "remark"))))
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_FIELDS))
        .satisfies(
            refused ->
                assertThat(refused.values())
                    .containsEntry(
                        "errors",
                        List.of(
                            new FieldError("name", Simple.REQUIRED),
                            new FieldError("remark", Simple.NOT_TEXT))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t "})
  void readsABlankTextAsLeftOut(String blank) {
    assertThat(errors("name", blank)).containsExactly(new FieldError("name", Simple.REQUIRED));
    assertThat(optional("remark", blank).take().remark()).isNull();
    assertThat(optional("on", blank).take().on()).isNull();
  }

  @Test
  void readsNullAsLeftOut() {
    assertThat(errors("name", null)).containsExactly(new FieldError("name", Simple.REQUIRED));
    assertThat(optional("remark", null).take().remark()).isNull();
    assertThat(optional("bodies", null).take().bodies()).isEmpty();
    assertThat(optional("amount", null).take().amount()).isNull();
  }

  static Stream<Arguments> badValues() {
    Message number = Simple.NOT_A_NUMBER;
    Message decimal = InvalidValue.Simple.DECIMAL;
    Message whole = InvalidValue.Simple.WHOLE_NUMBER;
    Message text = Simple.NOT_TEXT;
    Message amount = InvalidValue.Simple.AMOUNT;
    return Stream.of(
        Arguments.of("remark", 7, text),
        Arguments.of("remark", true, text),
        Arguments.of("remark", List.of("a"), text),
        Arguments.of("remark", Map.of("a", "b"), text),
        Arguments.of("on", 2016, text),
        Arguments.of("size", 1, text),
        Arguments.of("size", "Small", new InvalidValue.NotOneOf(List.of("small", "very-large"))),
        Arguments.of(
            "size", "VERY_LARGE", new InvalidValue.NotOneOf(List.of("small", "very-large"))),
        Arguments.of("amount", true, number),
        Arguments.of("amount", List.of(1), number),
        Arguments.of("amount", 0, amount),
        Arguments.of("amount", -5, amount),
        Arguments.of("amount", new BigDecimal("1.001"), amount),
        Arguments.of("amount", new BigDecimal("1E+15"), amount),
        Arguments.of("share", "a half", decimal),
        Arguments.of("share", "1e3", decimal),
        Arguments.of("share", ".5", decimal),
        Arguments.of("share", new BigDecimal("0.12345678901"), decimal),
        Arguments.of("share", new BigDecimal("1E+20"), decimal),
        Arguments.of("months", "1.5", whole),
        Arguments.of("months", new BigDecimal("1.5"), whole),
        Arguments.of("months", 1234567890, whole),
        Arguments.of("months", "twelve", whole),
        Arguments.of("bodies", "SC", Simple.NOT_A_LIST),
        Arguments.of("bodies", Map.of("a", "SC"), Simple.NOT_A_LIST),
        Arguments.of("evidence", "A/70/95", Simple.NOT_A_LIST));
  }

  @ParameterizedTest
  @MethodSource("badValues")
  void refusesAValueOfAnotherType(String field, Object value, Message message) {
    assertThat(optional(field, value).errors()).containsExactly(new FieldError(field, message));
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        Arguments.of(7, "7"),
        Arguments.of(7L, "7"),
        Arguments.of(0.5, "0.5"),
        Arguments.of(new BigDecimal("7.25"), "7.25"),
        Arguments.of(new BigDecimal("1E+3"), "1000"),
        Arguments.of(new BigInteger("123456789012345"), "123456789012345"));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void takesANumberAsANumberOrAsAText(Number number, String written) {
    assertThat(optional("amount", number).take().amount()).isEqualTo(Amount.of(written));
    assertThat(optional("amount", written).take().amount()).isEqualTo(Amount.of(written));
    assertThat(optional("share", number).take().share()).isEqualTo(new BigDecimal(written));
    assertThat(optional("share", " " + written + " ").take().share())
        .isEqualTo(new BigDecimal(written));
  }

  @Test
  void takesTextsWithoutWhatNobodySeesAtTheirEnds() {
    assertThat(optional("body", " SC\n").take().body()).isEqualTo(new StakeholderCode("SC"));
    assertThat(optional("on", " 2016 ").take().on()).isEqualTo(PartialDate.of("2016"));
    assertThat(optional("body", "\u00a0SC\ufeff").take().body())
        .isEqualTo(new StakeholderCode("SC"));
    assertThat(
            optional("remark", "\ufeff\u00a0 kept\u200b \u00ad as\tit is \u200e\n").take().remark())
        .isEqualTo("kept\u200b \u00ad as\tit is");
    assertThat(optional("remark", "heart \u2764\ufe0f").take().remark())
        .isEqualTo("heart \u2764\ufe0f");
  }

  @Test
  void takesTextsThatLookTheSameAsTheSame() {
    assertThat(optional("remark", "Co\u0302te\r\nd\u2019Ivoire\rtwo").take().remark())
        .isEqualTo("C\u00f4te\nd\u2019Ivoire\ntwo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a \u202eb",
        "\u202ab\u2069 c",
        "a\u202c",
        "a \u2067b\u202c",
        "\u2067a \u202bb\u2069\u202c"
      })
  void whatTurnsTheDirectionOfReadingTurnsItBack(String text) {
    assertThat(optional("note", text).errors())
        .extracting(FieldError::problem)
        .singleElement()
        .extracting(problem -> ((InvalidValue.Misplaced) problem).why())
        .isEqualTo(Misplacement.TURNS_DIRECTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a \u202eb\u202c c", "\u2067a \u202bb\u202c\u2069", "\u2068a\u2069"})
  void proseMayTurnTheDirectionOfReading(String text) {
    assertThat(optional("note", text).take().note()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u200b\u200b", "\ufeff", "\u00ad", "\u200e \u200f", "\u2028"})
  void aTextThatShowsNothingIsEmpty(String text) {
    assertThat(errors("name", text))
        .containsExactly(new FieldError("name", InvalidField.Simple.REQUIRED));
  }

  @ParameterizedTest
  @CsvSource({
    "0000, CONTROL",
    "0007, CONTROL",
    "001B, CONTROL",
    "007F, CONTROL",
    "0085, CONTROL",
    "D83D, HALF_OF_A_PAIR",
    "DC4D, HALF_OF_A_PAIR",
    "FDD0, NO_CHARACTER",
    "FFFE, NO_CHARACTER",
    "FFFF, NO_CHARACTER",
    "1FFFE, NO_CHARACTER",
  })
  void refusesWhatNobodyCanReadAndNamesIt(String hex, Misplacement why) {
    String text = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";
    Message message = new InvalidValue.Misplaced("U+" + hex, 2, why);
    assertThat(errors("name", text)).containsExactly(new FieldError("name", message));
    assertThat(optional("note", text).errors()).containsExactly(new FieldError("note", message));
    assertThat(optional("body", text).errors()).containsExactly(new FieldError("body", message));
    assertThat(optional("evidence", List.of(Map.of("title", text))).errors())
        .containsExactly(new FieldError("evidence[0].title", message));
    assertThat(measure(Map.of("indicator", "i", "value", 1, "disaggregation", Map.of("sex", text))))
        .containsExactly(new FieldError("measures[0].disaggregation.sex", message));
    assertThat(measure(Map.of("indicator", "i", "value", 1, "disaggregation", Map.of(text, "f"))))
        .containsExactly(new FieldError("measures[0].disaggregation", message));
  }

  @Test
  void refusesHalvesOfAPairInTheWrongOrder() {
    assertThat(errors("name", "\uDC4D\uD83D"))
        .containsExactly(
            new FieldError(
                "name", new InvalidValue.Misplaced("U+DC4D", 1, Misplacement.HALF_OF_A_PAIR)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x202A, 0x202E, 0x2066, 0x2069})
  void aLineNeverTurnsTheDirectionOfReading(int character) {
    String text = "a" + Character.toString(character) + "b";
    Message message =
        new InvalidValue.Misplaced("U+%04X".formatted(character), 2, Misplacement.TURNS_DIRECTION);
    assertThat(errors("name", text)).containsExactly(new FieldError("name", message));
    assertThat(optional("theme", text).errors()).containsExactly(new FieldError("theme", message));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0x00AD, 0x200B, 0x200E, 0x2060, 0xFEFF, 0xE0041, 0x3164, 0xFE0F, 0xE0100, 0x180B})
  void whatIsComparedHidesNothing(int character) {
    String text = "a" + Character.toString(character) + "b";
    Message message =
        new InvalidValue.Misplaced("U+%04X".formatted(character), 2, Misplacement.HIDDEN);
    assertThat(optional("theme", text).errors()).containsExactly(new FieldError("theme", message));
    assertThat(errors("name", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"می\u200Cخواهم", "क्\u200Dष", "Women\u00A0and peace"})
  void whatIsComparedIsSpeltAsItsScriptSpellsIt(String theme) {
    assertThat(optional("theme", theme).take().theme()).isEqualTo(theme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00A0", "\u200B", "\u200F\u2066 \u2069", "\uFEFF", "\u3164\u2800"})
  void whatShowsNothingIsEmpty(String text) {
    assertThat(errors("name", text)).containsExactly(new FieldError("name", Simple.REQUIRED));
    assertThat(optional("note", text).take().note()).isNull();
    assertThat(optional("bodies", List.of(text)).errors())
        .containsExactly(new FieldError("bodies[0]", Simple.EMPTY));
  }

  /** A character beyond U+FFFF is one character, and two of Java's. */
  @ParameterizedTest
  @CsvSource({"name, 300", "theme, 200", "remark, 500", "note, 4000"})
  void countsCharactersAndRefusesOneMore(String field, int most) {
    String longest = "\uD83D\uDC4D".repeat(most);
    assertThat(optional(field, longest).errors()).isEmpty();
    assertThat(optional(field, longest + "n").errors())
        .containsExactly(new FieldError(field, new InvalidValue.TooLong(most)));
  }

  @Test
  void countsThePiecesOfAList() {
    Map<String, Object> measure = Map.of("indicator", "i", "value", 1);
    assertThat(optional("measures", Collections.nCopies(100, measure)).take().measures())
        .hasSize(100);
    assertThat(optional("measures", Collections.nCopies(101, Map.of())).errors())
        .containsExactly(new FieldError("measures", new InvalidField.TooManyItems(100)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"t", "\u00E9", "\"", "\uD83D\uDC4D"})
  void saysHowMuchAllOfItIsWhereThatIsTooMuch(String character) {
    int most = 1;
    while (optional("measures", measures(most + 1, character)).errors().isEmpty()) {
      most++;
    }
    byte[] json = json(optional("measures", measures(most, character)).take());
    int piece = json.length / most;
    assertThat(json.length).isBetween((256 << 10) - piece, 256 << 10);
    assertThat(optional("measures", measures(most + 1, character)).errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("measures");
              InvalidField.TooMuch problem = (InvalidField.TooMuch) error.problem();
              assertThat(problem.bytes()).isBetween(problem.most() + 1, 270_000L);
              assertThat(problem.most()).isEqualTo(256 << 10);
            });
  }

  private static byte[] json(Record record) {
    return new JsonMapper().writeValueAsBytes(Fields.of(record).values());
  }

  private static List<Map<String, Object>> measures(int number, String character) {
    Map<String, String> disaggregation = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      disaggregation.put("group " + i, "x" + character.repeat(99));
    }
    return Collections.nCopies(
        number,
        Map.of(
            "indicator",
            "x" + character.repeat(499),
            "unit",
            "x" + character.repeat(99),
            "value",
            1,
            "disaggregation",
            disaggregation));
  }

  @Test
  void countsTheNamesOfAMap() {
    Map<String, String> disaggregation = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      disaggregation.put("group " + i, "x");
    }
    Map<String, Object> measure =
        Map.of("indicator", "i", "value", 1, "disaggregation", disaggregation);
    assertThat(measure(measure)).isEmpty();
    disaggregation.put("one more", "x");
    assertThat(measure(measure))
        .containsExactly(
            new FieldError("measures[0].disaggregation", new InvalidField.TooManyNames(20)));
  }

  @Test
  void tellsOfAHundredBadFieldsAndNoMore() {
    Map<String, @Nullable Object> many = new LinkedHashMap<>();
    for (int i = 0; i < 10_000; i++) {
      many.put("no field %d \uD83D\u0000".formatted(i) + "x".repeat(1_000), i);
    }
    Refused refused = catchThrowableOfType(Refused.class, () -> read(many).take());
    assertThat((List<?>) refused.values().get("errors")).hasSize(100);
    assertThat(refused.values().toString()).hasSizeLessThan(200_000).doesNotContain("\u0000");
    assertThat(refused.detail().arguments().get("fields"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(100)
        .allSatisfy(
            name -> assertThat(name).asString().hasSize(500).matches("no field \\d+ \uFFFD.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "a\ttab", "\uD83D\uDC4D", "José", "العربية", "a\u200F!"})
  void takesLinesTabsAndEveryScript(String text) {
    assertThat(optional("remark", text).take().remark()).isEqualTo(text);
  }

  @Test
  void namesTheElementOfAListThatIsBad() {
    assertThat(optional("bodies", Arrays.asList("SC", null, " ", 7, "sc")).errors())
        .containsExactly(
            new FieldError("bodies[1]", Simple.EMPTY),
            new FieldError("bodies[2]", Simple.EMPTY),
            new FieldError("bodies[3]", Simple.NOT_TEXT),
            new FieldError("bodies[4]", InvalidValue.Simple.STAKEHOLDER_CODE));
  }

  @Test
  void namesTheFieldInsideAnElementThatIsBad() {
    List<Map<String, Object>> measures =
        List.of(
            Map.of("indicator", "women", "value", 1),
            Map.of("value", "many", "colour", "red"),
            Map.of("indicator", " ", "value", true, "unit", 7, "disaggregation", "sex"));
    assertThat(optional("measures", measures).errors())
        .containsExactlyInAnyOrder(
            new FieldError("measures[1].colour", new InvalidField.NotAFieldWithin("measures[1]")),
            new FieldError("measures[1].indicator", Simple.REQUIRED),
            new FieldError("measures[1].value", InvalidValue.Simple.DECIMAL),
            new FieldError("measures[2].indicator", Simple.REQUIRED),
            new FieldError("measures[2].value", Simple.NOT_A_NUMBER),
            new FieldError("measures[2].unit", Simple.NOT_TEXT),
            new FieldError("measures[2].disaggregation", Simple.NOT_AN_OBJECT_OF_TEXTS));
  }

  @Test
  void namesTheElementThatIsNoObject() {
    assertThat(optional("evidence", Arrays.asList("A/70/95", 7, null)).errors())
        .containsExactly(
            new FieldError("evidence[0]", Simple.NOT_AN_OBJECT),
            new FieldError("evidence[1]", Simple.NOT_AN_OBJECT),
            new FieldError("evidence[2]", Simple.EMPTY));
  }

  @Test
  void namesTheKeyOfADisaggregationThatIsNoText() {
    assertThat(
            measure(
                Map.of("indicator", "i", "value", 1, "disaggregation", Map.of("sex", List.of()))))
        .containsExactly(new FieldError("measures[0].disaggregation.sex", Simple.NOT_TEXT));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\u200B"})
  void whatADisaggregationDoesNotTellIsLeftOut(@Nullable String text) {
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    value.put("sex", text);
    Map<String, Object> measure = Map.of("indicator", "i", "value", 1, "disaggregation", value);
    assertThat(optional("measures", List.of(measure)).take().measures().getFirst().disaggregation())
        .isEmpty();
  }

  @Test
  void refusesADisaggregationByNothing() {
    assertThat(measure(Map.of("indicator", "i", "value", 1, "disaggregation", Map.of(" ", "x"))))
        .containsExactly(new FieldError("measures[0].disaggregation", Simple.EMPTY));
  }

  static Stream<Arguments> numbersOutOfAllProportion() {
    return Stream.of(new BigDecimal("1E+2147483000"), 1e300 * 1e300, Double.NaN)
        .flatMap(
            number -> Stream.of("amount", "share", "months").map(f -> Arguments.of(f, number)));
  }

  /** Nine bytes of JSON, {@code 1e9999999}, must not become gigabytes, nor a failure. */
  @ParameterizedTest
  @MethodSource("numbersOutOfAllProportion")
  void refusesANumberOutOfAllProportion(String field, Number number) {
    List<FieldError> errors = new ArrayList<>();
    assertThatCode(() -> errors.addAll(errors(field, number))).doesNotThrowAnyException();
    assertThat(errors).extracting(FieldError::field).containsExactly(field);
  }

  @Test
  void requiresAFieldUnlessItWasRefusedAlready() {
    Form<Sample> form = optional("on", "never");
    form.require("on", FormName.SEAT).require("size", FormName.SEAT);
    form.require("name", FormName.SEAT);
    assertThat(form.errors())
        .containsExactly(
            new FieldError("on", InvalidValue.Simple.DATE), new FieldError("size", FormName.SEAT));
  }

  @Test
  void findsEveryValueOfATypeInListsToo() {
    Form<Sample> form =
        read(Map.of("name", "One", "body", "SC", "bodies", List.of("GA", "SC"), "review", "HIPPO"));
    assertThat(form.all(StakeholderCode.class))
        .isEqualTo(
            Map.of(
                "body",
                List.of(new StakeholderCode("SC")),
                "bodies",
                List.of(new StakeholderCode("GA"), new StakeholderCode("SC"))));
    assertThat(form.all(PartialDate.class)).isEmpty();
    assertThat(form.get("review", ReviewCode.class)).contains(new ReviewCode("HIPPO"));
    assertThat(form.get("review", PartialDate.class)).isEmpty();
    assertThat(form.get("number")).isEmpty();
  }

  private static Form<Sample> read(Map<String, @Nullable Object> values) {
    return Form.read(Sample.class, Fields.from(values), FormName.REVIEW);
  }

  /** With the required name, and one field more. */
  private static Form<Sample> optional(String field, @Nullable Object value) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("name", "One");
    values.put(field, value);
    return read(values);
  }

  private static List<FieldError> errors(String field, @Nullable Object value) {
    return optional(field, value).errors();
  }

  private static List<FieldError> measure(Map<String, Object> measure) {
    return optional("measures", List.of(measure)).errors();
  }
}
