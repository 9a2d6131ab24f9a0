package org.uptake.kernel.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.InvalidField.Simple;
import org.uptake.kernel.InvalidValue;
import org.uptake.kernel.Message;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.WebAddress;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Parsed;
import org.uptake.kernel.recommendation.ProgressReported.Measure;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;

/** The table and the rules of docs/domain.md, "Entries", field by field. */
class EntryFormTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-15");

  private static final StakeholderCode SEC = new StakeholderCode("SEC");
  private static final StakeholderCode FM = new StakeholderCode("FM");

  private static final Set<String> EXISTING =
      Set.of(
          "stakeholder/SEC",
          "stakeholder/FM",
          "stakeholder/DPO",
          "recommendation/DEMO-14",
          "recommendation/DEMO-15");

  /** Required fields, then the others, in the order of the table. */
  static Stream<Arguments> table() {
    return Stream.of(
        row("proposed", "title text", "by action theme addressees source location"),
        row("endorsed", "by extent", "addressee"),
        row("declined", "by reason", "addressee"),
        row("planned", "steps", "addressee by lead targetDate"),
        row("funded", "by amount currency phase channel", "addressee contribution"),
        row("progress-reported", "by movement summary", "addressee measures"),
        row("stalled", "cause reason", "addressee by"),
        row("resumed", "", "addressee by"),
        row("implemented", "by extent summary", "addressee"),
        row("verified", "by finding summary", "addressee"),
        row("reopened", "reopens reason", "addressee by"),
        row("closed", "ground explanation", "by successor"),
        row("observed", "by stance text", "addressee place"),
        row("transferred", "addressee to", "by reason"),
        row("linked", "to relation", "by"));
  }

  private static Arguments row(String kind, String required, String optional) {
    return Arguments.of(
        Kind.named(kind).orElseThrow(),
        names("occurredOn " + required),
        names(
            (kind.equals("proposed") ? "" : "visibility disclosedOn ")
                + "evidence note "
                + optional));
  }

  private static List<String> names(String words) {
    return Arrays.stream(words.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("table")
  void requiresTheFieldsOfTheTable(Kind kind, List<String> required, List<String> optional) {
    assertThat(errors(kind, Map.of()))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrderElementsOf(required);
    assertThat(errors(kind, Map.of()))
        .allSatisfy(
            error ->
                assertThat(error.problem())
                    .isIn(Simple.REQUIRED, InvalidEntry.Simple.NOTHING_PLANNED));
  }

  @ParameterizedTest
  @MethodSource("table")
  void isContentWithTheRequiredFieldsAlone(
      Kind kind, List<String> required, List<String> optional) {
    Entry entry = form().read(kind, Story.id(2), Fields.from(minimal(kind))).take();
    assertThat(minimal(kind)).containsOnlyKeys(required);
    assertThat(entry.kind()).isEqualTo(kind);
    assertThat(entry.id()).isEqualTo(Story.id(2));
    assertThat(entry.recommendation()).isEqualTo(Story.DEMO);
    assertThat(entry.evidence()).isEmpty();
    assertThat(entry.note()).isNull();
    assertThat(entry.addressee() == null).isEqualTo(!required.contains("addressee"));
    assertThat(Fields.of((Record) entry).without("id", "recommendation").values())
        .isEqualTo(minimal(kind));
  }

  @ParameterizedTest
  @MethodSource("table")
  void takesTheOtherFieldsOfTheTable(Kind kind, List<String> required, List<String> optional) {
    Entry entry = form().read(kind, Story.id(2), Fields.from(full(kind))).take();
    assertThat(full(kind))
        .containsOnlyKeys(Stream.concat(required.stream(), optional.stream()).toList());
    assertThat(Fields.of((Record) entry).without("id", "recommendation").values())
        .isEqualTo(full(kind));
  }

  @ParameterizedTest
  @MethodSource("table")
  void refusesEveryOtherFieldByName(Kind kind, List<String> required, List<String> optional) {
    Set<String> others = new LinkedHashSet<>(allFields());
    others.removeAll(full(kind).keySet());
    Map<String, @Nullable Object> fields = minimal(kind);
    others.forEach(name -> fields.put(name, "anything"));
    assertThat(errors(kind, fields))
        .containsExactlyInAnyOrderElementsOf(
            others.stream()
                .map(name -> error(name, new InvalidField.NotAField(new InvalidEntry.Form(kind))))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("table")
  void emptiesAFieldThatIsNull(Kind kind, List<String> required, List<String> optional) {
    Map<String, @Nullable Object> fields = minimal(kind);
    optional.forEach(name -> fields.put(name, null));
    assertThat(form().read(kind, Story.id(2), Fields.from(fields)).take())
        .isEqualTo(form().read(kind, Story.id(2), Fields.from(minimal(kind))).take());
  }

  @ParameterizedTest
  @MethodSource("table")
  void requiresWhatIsNullOrBlank(Kind kind, List<String> required, List<String> optional) {
    for (String name : required) {
      assertThat(errors(kind, with(minimal(kind), name, null)))
          .extracting(FieldError::field)
          .containsExactly(name);
      assertThat(errors(kind, with(minimal(kind), name, " ")))
          .extracting(FieldError::field)
          .containsExactly(name);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          endorsed          | extent   | full, partial, noted
          funded            | phase    | pledged, committed, disbursed, withdrawn, returned
          funded            | channel  | assessed, voluntary, fund, in-kind
          progress-reported | movement | advanced, unchanged, regressed
          stalled           | cause    | funding, political-will, capacity, security, coordination, dependency, other
          implemented       | extent   | partial, full
          verified          | finding  | confirmed, disputed, unverifiable
          reopened          | reopens  | closure, implementation
          observed          | stance   | agrees, disagrees, adds
          linked            | relation | reinforces, duplicates, implements, depends-on
          closed            | ground   | superseded, merged, overtaken, withdrawn, no-further-action, recorded-in-error
          """)
  void takesTheWordsOfTheTableAndNoOthers(String kindWord, String field, String words) {
    Kind kind = Kind.named(kindWord).orElseThrow();
    for (String word : words.split(", ", -1)) {
      Map<String, @Nullable Object> fields = with(minimal(kind), field, word);
      if (kind == Kind.CLOSED) {
        fields.put("successor", "DEMO-15");
      }
      Entry entry = form().read(kind, Story.id(2), Fields.from(fields)).take();
      assertThat(Fields.of((Record) entry).get(field)).isEqualTo(word);
    }
    for (String other : List.of("other word", "FULL", "Other", "in_kind")) {
      assertThat(errors(kind, with(minimal(kind), field, other)))
          .containsExactly(error(field, new InvalidValue.NotOneOf(List.of(words.split(", ", -1)))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnIdARecommendationOrAKindAmongTheFields(Kind kind) {
    Map<String, @Nullable Object> fields = minimal(kind);
    fields.put("id", Story.id(3).value());
    fields.put("recommendation", "DEMO-15");
    fields.put("kind", kind.word());
    fields.put("recordedAt", "2026-01-01T00:00:00Z");
    assertThat(errors(kind, fields))
        .containsExactlyInAnyOrder(
            error("id", InvalidField.Simple.GIVEN_BY_SERVER),
            error("recommendation", InvalidField.Simple.GIVEN_BY_SERVER),
            error("kind", new InvalidField.NotAField(new InvalidEntry.Form(kind))),
            error("recordedAt", new InvalidField.NotAField(new InvalidEntry.Form(kind))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026-03", "2026-03-16", "2026-03-15", "2025-12", "1945"})
  void takesADateWhoseEarliestDayHasBegunSomewhere(String date) {
    assertThat(errors(Kind.RESUMED, Map.of("occurredOn", date))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-17", "2026-04", "2027", "9999-12-31"})
  void refusesADateWhoseEarliestDayLiesAhead(String date) {
    assertThat(errors(Kind.RESUMED, Map.of("occurredOn", date)))
        .containsExactly(error("occurredOn", InvalidEntry.Simple.AHEAD));
  }

  @Test
  void aTargetMayLieAhead() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("occurredOn", "2026");
    fields.put("targetDate", "2030");
    assertThat(errors(Kind.PLANNED, fields)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018", "2018-11", "2018-11-29", "2076", "2076-03-15"})
  void aTargetLiesBetweenTheProposalAndFiftyYearsAhead(String date) {
    assertThat(errors(Kind.PLANNED, with(minimal(Kind.PLANNED), "targetDate", date))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2017", "2018-10", "2018-11-28", "1800"})
  void aTargetBeforeTheProposalIsRefused(String date) {
    assertThat(errors(Kind.PLANNED, with(minimal(Kind.PLANNED), "targetDate", date)))
        .containsExactly(
            error(
                "targetDate",
                new InvalidEntry.TargetBeforeProposal(LocalDate.parse("2018-11-29"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2076-03-16", "2076-04", "2077", "9999"})
  void aTargetThatNobodyWillSeeIsRefused(String date) {
    assertThat(errors(Kind.PLANNED, with(minimal(Kind.PLANNED), "targetDate", date)))
        .containsExactly(
            error("targetDate", new InvalidEntry.TargetTooFar(50, LocalDate.parse("2076-03-15"))));
  }

  @Test
  void aCurrencyIsReadInAnyCase() {
    assertThat(
            form()
                .read(
                    Kind.FUNDED,
                    Story.id(2),
                    Fields.from(with(minimal(Kind.FUNDED), "currency", "usd")))
                .take())
        .extracting(entry -> ((RecommendationFunded) entry).currency())
        .isEqualTo("USD");
  }

  @ParameterizedTest
  @CsvSource({"lead, SEC", "targetDate, 2030-12", "steps, First this"})
  void aPlanIsContentWithOneOfThree(String field, String value) {
    assertThat(errors(Kind.PLANNED, Map.of("occurredOn", "2020", field, value))).isEmpty();
  }

  @Test
  void aPlanNeedsOneOfThree() {
    assertThat(errors(Kind.PLANNED, Map.of("occurredOn", "2020", "steps", " ", "by", "SEC")))
        .containsExactly(error("steps", InvalidEntry.Simple.NOTHING_PLANNED));
  }

  @Test
  void aPlanWhoseOnlyPartIsBadIsNotToldThatItHasNone() {
    assertThat(errors(Kind.PLANNED, Map.of("occurredOn", "2020", "targetDate", "soon")))
        .containsExactly(error("targetDate", InvalidValue.Simple.DATE));
  }

  @ParameterizedTest
  @EnumSource(names = {"SUPERSEDED", "MERGED"})
  void aClosureForASuccessorNeedsOne(Ground ground) {
    Map<String, @Nullable Object> fields = with(minimal(Kind.CLOSED), "ground", ground.word());
    assertThat(errors(Kind.CLOSED, fields))
        .containsExactly(error("successor", new InvalidEntry.NeedsSuccessor(ground)));
    assertThat(errors(Kind.CLOSED, with(fields, "successor", "demo")))
        .containsExactly(error("successor", InvalidValue.Simple.RECOMMENDATION_ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"overtaken", "withdrawn", "no-further-action", "recorded-in-error"})
  void anotherClosureNeedsNoSuccessor(String ground) {
    assertThat(errors(Kind.CLOSED, with(minimal(Kind.CLOSED), "ground", ground))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"closed, successor", "linked, to"})
  void theOtherRecommendationIsNotItselfAndExists(String kindWord, String field) {
    Kind kind = Kind.named(kindWord).orElseThrow();
    assertThat(errors(kind, with(minimal(kind), field, "DEMO-14")))
        .containsExactly(error(field, InvalidEntry.Simple.ITSELF));
    assertThat(errors(kind, with(minimal(kind), field, "DEMO-99")))
        .containsExactly(
            error(field, new InvalidField.NoRecommendation(new RecommendationId("DEMO-99"))));
    assertThat(errors(kind, with(minimal(kind), field, "DEMO-15"))).isEmpty();
  }

  @Test
  void reopeningAClosureTakesNoAddressee() {
    Map<String, @Nullable Object> fields = with(minimal(Kind.REOPENED), "addressee", "SEC");
    assertThat(errors(Kind.REOPENED, with(fields, "reopens", "closure")))
        .containsExactly(error("addressee", InvalidEntry.Simple.ADDRESSEE_OF_A_CLOSURE));
    assertThat(errors(Kind.REOPENED, with(fields, "reopens", "implementation"))).isEmpty();
  }

  @Test
  void aTrackIsTransferredToAnother() {
    Map<String, @Nullable Object> fields = full(Kind.TRANSFERRED);
    assertThat(errors(Kind.TRANSFERRED, with(fields, "to", "FM")))
        .containsExactly(error("to", InvalidEntry.Simple.SAME_STAKEHOLDER));
    assertThat(errors(Kind.TRANSFERRED, with(fields, "to", "NOBODY")))
        .containsExactly(
            error("to", new InvalidField.NoStakeholder(new StakeholderCode("NOBODY"))));
    assertThat(errors(Kind.TRANSFERRED, with(fields, "to", "DEMO-15"))).hasSize(1);
  }

  @Test
  void whoNeverHeldATrackIsToldWhoDidFromWhenToWhen() {
    LocalDate day = LocalDate.parse("2018-11-29");
    LocalDate handover = LocalDate.parse("2019-01-01");
    Holding first = new Holding(SEC, day, handover);
    Holding second = new Holding(FM, handover, null);
    Map<String, @Nullable Object> fields = full(Kind.STALLED);
    fields.put("addressee", "DPO");
    assertThat(form(Stream.of(first, second)).read(Kind.STALLED, Story.id(2), Fields.from(fields)))
        .extracting(Parsed::errors)
        .isEqualTo(
            List.of(
                error(
                    "addressee",
                    new InvalidEntry.NeverHeld(
                        new StakeholderCode("DPO"),
                        new RecommendationId("DEMO-14"),
                        List.of(first.told(), second.told())))));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"PROPOSED", "CLOSED", "LINKED"},
      mode = EnumSource.Mode.EXCLUDE)
  void anAddresseeMustBeOneOfTheRecommendation(Kind kind) {
    Map<String, @Nullable Object> fields = full(kind);
    fields.put("addressee", "DPO");
    assertThat(errors(kind, fields)).containsExactly(error("addressee", notAddressed(SEC, FM)));
    assertThat(form(List.of()).read(kind, Story.id(2), Fields.from(fields)).errors())
        .containsExactly(error("addressee", notAddressed()));
    fields.put("addressee", "NOBODY");
    assertThat(errors(kind, fields))
        .containsExactly(
            error("addressee", new InvalidField.NoStakeholder(new StakeholderCode("NOBODY"))));
  }

  @Test
  void everyStakeholderThatIsNamedMustExist() {
    Map<String, @Nullable Object> plan = full(Kind.PLANNED);
    plan.put("by", "NO1");
    plan.put("lead", "NO2");
    assertThat(errors(Kind.PLANNED, plan))
        .containsExactlyInAnyOrder(
            error("by", new InvalidField.NoStakeholder(new StakeholderCode("NO1"))),
            error("lead", new InvalidField.NoStakeholder(new StakeholderCode("NO2"))));
    assertThat(
            errors(
                Kind.PROPOSED,
                with(minimal(Kind.PROPOSED), "addressees", List.of("SEC", "NO1", "NO2"))))
        .containsExactlyInAnyOrder(
            error("addressees", new InvalidField.NoStakeholder(new StakeholderCode("NO1"))),
            error("addressees", new InvalidField.NoStakeholder(new StakeholderCode("NO2"))));
  }

  @Test
  void anAddresseeIsNamedOnce() {
    List<String> repeated = List.of("SEC", "FM", "SEC", "SEC", "DPO", "FM");
    assertThat(errors(Kind.PROPOSED, with(minimal(Kind.PROPOSED), "addressees", repeated)))
        .containsExactlyInAnyOrder(
            error("addressees", new InvalidEntry.NamedTwice(new StakeholderCode("SEC"))),
            error("addressees", new InvalidEntry.NamedTwice(new StakeholderCode("FM"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD", "EUR", "CHF", "XOF", "CNY"})
  void takesACurrencyOfIso4217(String currency) {
    assertThat(errors(Kind.FUNDED, with(minimal(Kind.FUNDED), "currency", currency))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXX", "XTS", "xxx", "US", "USDX", "ZZZ", "$", "Euro"})
  void refusesAnotherCurrency(String currency) {
    assertThat(errors(Kind.FUNDED, with(minimal(Kind.FUNDED), "currency", currency)))
        .containsExactly(error("currency", InvalidEntry.Simple.NOT_A_CURRENCY));
  }

  static Stream<Object> amountsToRefuse() {
    return Stream.of(
        "0",
        "-5",
        "1.005",
        "1000000000000000",
        "much",
        0,
        -1,
        new BigDecimal("0.001"),
        new BigDecimal("1E+15"));
  }

  @ParameterizedTest
  @MethodSource("amountsToRefuse")
  void refusesAnAmountThatIsNotAboveZeroOrTooLong(Object amount) {
    assertThat(errors(Kind.FUNDED, with(minimal(Kind.FUNDED), "amount", amount)))
        .containsExactly(error("amount", InvalidValue.Simple.AMOUNT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"the minister said no", "line\nbreak", "no\u00A0break", "a\u200Db"})
  void aContributionIsAnIdAndNoText(String text) {
    assertThat(errors(Kind.FUNDED, with(minimal(Kind.FUNDED), "contribution", text)))
        .containsExactly(error("contribution", InvalidEntry.Simple.NOT_A_CONTRIBUTION));
  }

  @Test
  void isRestrictedUntilTheDayOfItsDisclosureOrForGood() {
    Map<String, @Nullable Object> restricted =
        with(minimal(Kind.RESUMED), "visibility", "restricted");
    assertThat(read(restricted).withheldUntil()).contains(LocalDate.MAX);
    assertThat(read(with(restricted, "disclosedOn", "2999-12-31")).withheldUntil())
        .contains(LocalDate.parse("2999-12-31"));
    assertThat(errors(Kind.RESUMED, with(restricted, "disclosedOn", "2999-12")))
        .containsExactly(error("disclosedOn", InvalidEntry.Simple.NOT_A_DAY));
  }

  @Test
  void isPublicUnlessItSaysOtherwise() {
    Map<String, @Nullable Object> open = with(minimal(Kind.RESUMED), "visibility", "public");
    assertThat(read(open)).isEqualTo(read(minimal(Kind.RESUMED)));
    assertThat(read(open).withheldUntil()).isEmpty();
    assertThat(errors(Kind.RESUMED, with(open, "disclosedOn", "2999-12-31")))
        .containsExactly(error("disclosedOn", InvalidEntry.Simple.NOT_RESTRICTED));
    assertThat(errors(Kind.RESUMED, with(open, "visibility", "secret")))
        .containsExactly(
            error("visibility", new InvalidValue.NotOneOf(List.of("public", "restricted"))));
  }

  private static Entry read(Map<String, @Nullable Object> fields) {
    return form().read(Kind.RESUMED, Story.id(2), Fields.from(fields)).take();
  }

  @ParameterizedTest
  @EnumSource
  void takesANoteOfFourThousandCharacters(Kind kind) {
    String longest = "n".repeat(3_999) + "\uD83D\uDC4D";
    assertThat(errors(kind, with(minimal(kind), "note", longest))).isEmpty();
    assertThat(errors(kind, with(minimal(kind), "note", longest + "n")))
        .containsExactly(error("note", new InvalidValue.TooLong(4_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://undocs.org/S/RES/2436(2018)",
        "http://example.org",
        "https://example.org:8080/a?b=c#d",
      })
  void takesEvidenceAtAWebAddress(String url) {
    List<Map<String, String>> evidence = List.of(Map.of("title", "S/RES/2436", "url", url));
    Entry entry =
        form()
            .read(
                Kind.RESUMED,
                Story.id(2),
                Fields.from(with(minimal(Kind.RESUMED), "evidence", evidence)))
            .take();
    assertThat(entry.evidence())
        .containsExactly(new Evidence("S/RES/2436", new WebAddress(url), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "undocs.org/A/70/95",
        "ftp://example.org/a",
        "javascript:alert(1)",
        "https://",
        "https:///a",
        "http:example.org",
        "//example.org",
        "https://exa mple.org",
        "https://example.org:99999/",
        "https://exa<mple.org",
        "https://.org",
        "https:///",
        "mailto:a@example.org",
        "file:///etc/passwd",
      })
  void refusesEvidenceAtAnotherAddress(String url) {
    List<Map<String, String>> evidence =
        List.of(Map.of("title", "One"), Map.of("title", "Two", "url", url));
    assertThat(errors(Kind.RESUMED, with(minimal(Kind.RESUMED), "evidence", evidence)))
        .containsExactly(error("evidence[1].url", InvalidValue.Simple.WEB_ADDRESS));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS://Example.org/A b, https://example.org/A%20b",
    "https://b\u00fccher.example/\u00e4?q=\u00f6#\u00fc, https://xn--bcher-kva.example/%C3%A4?q=%C3%B6#%C3%BC",
    "https://\u4f8b\u3048.jp, https://xn--r8jz45g.jp",
    "https://example.org/100%/a%20b, https://example.org/100%25/a%20b",
    "https://un_docs.example.org/S|2436, https://un_docs.example.org/S%7C2436",
    "'https://example.org/<script>\"', https://example.org/%3Cscript%3E%22",
    "'https://[2001:db8::1]:8080/', 'https://[2001:db8::1]:8080/'",
  })
  void takesEvidenceAtAnAddressAsBrowsersDo(String url, String kept) {
    assertThat(WebAddress.parse(url)).isEqualTo(new WebAddress(kept));
    assertThat(WebAddress.parse(kept)).isEqualTo(new WebAddress(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://me:secret@example.org/a", "http://me@example.org"})
  void refusesEvidenceBehindAPassword(String url) {
    List<Map<String, String>> evidence = List.of(Map.of("title", "One", "url", url));
    assertThat(errors(Kind.RESUMED, with(minimal(Kind.RESUMED), "evidence", evidence)))
        .containsExactly(error("evidence[0].url", InvalidValue.Simple.WITHOUT_USER_INFO));
  }

  @Test
  void asksOnlyForStreamsThatThereCanBe() {
    Fields fields =
        Fields.from(
            Map.of(
                "by", " SC ",
                "addressee", "A\u0000B",
                "addressees", List.of("GA", "g", 7),
                "lead", "\uD800",
                "to", "HIPPO-1",
                "successor", "x".repeat(1_000_000)));
    assertThat(EntryForm.streamsNamedBy(fields))
        .containsExactlyInAnyOrder(
            "stakeholder/SC", "stakeholder/GA", "stakeholder/HIPPO-1", "recommendation/HIPPO-1");
  }

  @Test
  void aBadAddressIsNamedByItsPlaceAmongTheBadOnesToo() {
    List<Map<String, String>> evidence =
        List.of(Map.of("locator", "para. 3"), Map.of("title", "Two", "url", "ftp://example.org"));
    assertThat(errors(Kind.RESUMED, with(minimal(Kind.RESUMED), "evidence", evidence)))
        .containsExactlyInAnyOrder(
            error("evidence[0].title", Simple.REQUIRED),
            error("evidence[1].url", InvalidValue.Simple.WEB_ADDRESS));
  }

  @Test
  void evidenceNeedsATitle() {
    List<Map<String, String>> evidence = List.of(Map.of("url", "https://undocs.org/A/70/95"));
    assertThat(errors(Kind.RESUMED, with(minimal(Kind.RESUMED), "evidence", evidence)))
        .containsExactly(error("evidence[0].title", Simple.REQUIRED));
  }

  @Test
  void readsTheFiguresOfAReport() {
    Map<String, Object> women = Map.of("indicator", "Women", "value", 12, "unit", "%");
    Map<String, Object> girls =
        Map.of("indicator", "Trained", "value", "0.5", "disaggregation", Map.of("sex", "female"));
    ProgressReported report =
        (ProgressReported)
            form()
                .read(
                    Kind.PROGRESS_REPORTED,
                    Story.id(2),
                    Fields.from(
                        with(minimal(Kind.PROGRESS_REPORTED), "measures", List.of(women, girls))))
                .take();
    assertThat(report.measures())
        .containsExactly(
            new Measure("Women", new BigDecimal("12"), "%", Map.of()),
            new Measure("Trained", new BigDecimal("0.5"), null, Map.of("sex", "female")));
  }

  @Test
  void namesABadFigureByItsPlace() {
    List<Map<String, Object>> measures =
        List.of(Map.of("indicator", "Women", "value", 12), Map.of("value", "a dozen"));
    assertThat(
            errors(
                Kind.PROGRESS_REPORTED,
                with(minimal(Kind.PROGRESS_REPORTED), "measures", measures)))
        .containsExactlyInAnyOrder(
            error("measures[1].indicator", Simple.REQUIRED),
            error("measures[1].value", InvalidValue.Simple.DECIMAL));
  }

  @Test
  void refusesNamingEveryBadFieldAtOnce() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("occurredOn", "2027");
    fields.put("by", "NOBODY");
    fields.put("amount", "0");
    fields.put("currency", "ZZZ");
    fields.put("phase", "promised");
    fields.put("colour", "red");
    fields.put("note", "n".repeat(4_001));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> form().read(Kind.FUNDED, Story.id(2), Fields.from(fields)).take())
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_FIELDS))
        .satisfies(
            refused ->
                assertThat(((Refused.LookAt) refused.detail()).fields())
                    .containsExactlyInAnyOrder(
                        "colour",
                        "occurredOn",
                        "by",
                        "amount",
                        "currency",
                        "phase",
                        "channel",
                        "note"));
  }

  @Test
  void knowsTheStreamsThatItsFieldsName() {
    Map<String, @Nullable Object> fields = full(Kind.PROPOSED);
    fields.put("addressee", " FM");
    fields.put("lead", "DPO");
    fields.put("to", "DEMO-15");
    fields.put("successor", "DEMO-16 ");
    assertThat(EntryForm.streamsNamedBy(Fields.from(fields)))
        .containsExactlyInAnyOrder(
            "stakeholder/SEC",
            "stakeholder/FM",
            "stakeholder/DPO",
            "stakeholder/DEMO-15",
            "recommendation/DEMO-15",
            "recommendation/DEMO-16");
    assertThat(EntryForm.streamsNamedBy(Fields.from(Map.of("by", 7)))).isEmpty();
  }

  private static Set<String> allFields() {
    Set<String> names = new LinkedHashSet<>();
    Arrays.stream(Kind.values()).forEach(kind -> names.addAll(full(kind).keySet()));
    return names;
  }

  private static Map<String, @Nullable Object> minimal(Kind kind) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("occurredOn", "2020-05");
    fields.putAll(required(kind));
    return fields;
  }

  private static Map<String, String> required(Kind kind) {
    return switch (kind) {
      case PROPOSED -> Map.of("title", "Title", "text", "Text");
      case ENDORSED -> Map.of("by", "SEC", "extent", "full");
      case DECLINED -> Map.of("by", "SEC", "reason", "Reason");
      case PLANNED -> Map.of("steps", "Steps");
      case FUNDED ->
          Map.of(
              "by",
              "SEC",
              "amount",
              "99.5",
              "currency",
              "USD",
              "phase",
              "pledged",
              "channel",
              "fund");
      case PROGRESS_REPORTED -> Map.of("by", "SEC", "movement", "advanced", "summary", "Summary");
      case STALLED -> Map.of("cause", "other", "reason", "Reason");
      case RESUMED -> Map.of();
      case IMPLEMENTED -> Map.of("by", "SEC", "extent", "full", "summary", "Summary");
      case VERIFIED -> Map.of("by", "SEC", "finding", "confirmed", "summary", "Summary");
      case REOPENED -> Map.of("reopens", "implementation", "reason", "Reason");
      case CLOSED -> Map.of("ground", "withdrawn", "explanation", "Explanation");
      case OBSERVED -> Map.of("by", "SEC", "stance", "adds", "text", "Text");
      case TRANSFERRED -> Map.of("addressee", "FM", "to", "SEC");
      case LINKED -> Map.of("to", "DEMO-15", "relation", "reinforces");
    };
  }

  private static Map<String, @Nullable Object> full(Kind kind) {
    Map<String, @Nullable Object> fields = minimal(kind);
    fields.put("note", "Note");
    fields.put("evidence", List.of(Map.of("title", "A/70/95", "locator", "para. 3")));
    if (kind != Kind.PROPOSED) {
      fields.put("visibility", "restricted");
      fields.put("disclosedOn", "2999-12-31");
    }
    if (kind != Kind.PROPOSED && kind != Kind.CLOSED && kind != Kind.LINKED) {
      fields.put("addressee", "FM");
    }
    fields.put("by", "SEC");
    fields.putAll(further(kind));
    return fields;
  }

  private static Map<String, Object> further(Kind kind) {
    return switch (kind) {
      case PROPOSED ->
          Map.of(
              "action",
              "Action",
              "theme",
              "Theme",
              "addressees",
              List.of("SEC", "FM"),
              "source",
              "A/70/95",
              "location",
              "para. 3");
      case PLANNED -> Map.of("lead", "DPO", "targetDate", "2030-12");
      case FUNDED -> Map.of("contribution", "FUND-2020");
      case PROGRESS_REPORTED ->
          Map.of(
              "measures", List.of(Map.of("indicator", "Women", "value", new BigDecimal("12.5"))));
      case CLOSED -> Map.of("successor", "DEMO-15");
      case OBSERVED -> Map.of("place", "Bamako");
      case TRANSFERRED -> Map.of("reason", "The departments were merged");
      default -> Map.of();
    };
  }

  private static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> fields, String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return more;
  }

  private static List<FieldError> errors(Kind kind, Map<String, @Nullable Object> fields) {
    return form().read(kind, Story.id(2), Fields.from(fields)).errors();
  }

  private static FieldError error(String field, Message problem) {
    return new FieldError(field, problem);
  }

  private static Message notAddressed(StakeholderCode... addressees) {
    return new InvalidEntry.NotAddressed(
        new StakeholderCode("DPO"), new RecommendationId("DEMO-14"), List.of(addressees));
  }

  private static EntryForm form() {
    return form(List.of(SEC, FM));
  }

  private static EntryForm form(List<StakeholderCode> addressees) {
    LocalDate day = LocalDate.parse("2018-11-29");
    return form(addressees.stream().map(code -> new Holding(code, day, null)));
  }

  private static EntryForm form(Stream<Holding> holdings) {
    return new EntryForm(
        new RecommendationId("DEMO-14"),
        new Precedents(LocalDate.parse("2018-11-29"), holdings.toList()),
        new Circumstances(
            TODAY.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC), EXISTING, ExpectedVersion.ANY));
  }
}
