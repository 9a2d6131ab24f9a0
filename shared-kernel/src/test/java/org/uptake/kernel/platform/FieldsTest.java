package org.uptake.kernel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.Amount;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.FormName;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.ProgressReported.Measure;

class FieldsTest {

  enum Size implements Word {
    VERY_LARGE
  }

  record Sample(
      String name,
      @Nullable String remark,
      Size size,
      PartialDate on,
      Amount amount,
      List<StakeholderCode> bodies,
      List<Measure> measures) {}

  private static final Measure MEASURE =
      new Measure("women", new BigDecimal("12.5"), null, Map.of("sex", "female"));

  private static final Sample SAMPLE =
      new Sample(
          "One",
          null,
          Size.VERY_LARGE,
          PartialDate.of("2016-04"),
          Amount.of("99.50"),
          List.of(new StakeholderCode("SC"), new StakeholderCode("GA")),
          List.of(MEASURE));

  @Test
  void writesARecordAsItWouldBeWrittenOutside() {
    assertThat(Fields.of(SAMPLE).values())
        .isEqualTo(
            Map.of(
                "name",
                "One",
                "size",
                "very-large",
                "on",
                "2016-04",
                "amount",
                "99.5",
                "bodies",
                List.of("SC", "GA"),
                "measures",
                List.of(
                    Map.of(
                        "indicator",
                        "women",
                        "value",
                        new BigDecimal("12.5"),
                        "disaggregation",
                        Map.of("sex", "female")))));
  }

  @Test
  void leavesOutWhatIsEmpty() {
    Evidence bare = new Evidence("A/70/95", null, null);
    assertThat(Fields.of(bare).names()).containsExactly("title");
    Sample empty =
        new Sample(
            "One", null, Size.VERY_LARGE, SAMPLE.on(), SAMPLE.amount(), List.of(), List.of());
    assertThat(Fields.of(empty).names()).containsExactly("name", "size", "on", "amount");
  }

  @Test
  void readsBackTheRecordThatItWasMadeOf() {
    assertThat(Form.read(Sample.class, Fields.of(SAMPLE), FormName.REVIEW).take())
        .isEqualTo(SAMPLE);
  }

  @Test
  void tellsNullFromLeftOut() {
    Fields fields = Fields.from(nothing("note"));
    assertThat(fields.has("note")).isTrue();
    assertThat(fields.get("note")).isNull();
    assertThat(fields.has("by")).isFalse();
    assertThat(fields.get("by")).isNull();
  }

  @Test
  void inAPatchAFieldLeftOutStaysAndNullEmptiesIt() {
    Fields before = Fields.from(Map.of("note", "old", "by", "SC", "place", "Bamako"));
    Fields patched = before.patchedWith(Fields.from(nothing("note")).with("by", "GA"));
    Map<String, @Nullable Object> expected = nothing("note");
    expected.put("by", "GA");
    expected.put("place", "Bamako");
    assertThat(patched.values()).isEqualTo(expected);
    assertThat(before.get("note")).isEqualTo("old");
  }

  @Test
  void inAPatchAListIsReplacedWhole() {
    Fields before = Fields.from(Map.of("addressees", List.of("SC", "GA")));
    Fields patched = before.patchedWith(Fields.from(Map.of("addressees", List.of("FM"))));
    assertThat(patched.get("addressees")).isEqualTo(List.of("FM"));
  }

  @Test
  void addsAndDropsFieldsWithoutChangingTheOriginal() {
    Fields fields = Fields.from(Map.of("by", "SC"));
    assertThat(fields.with("note", "new").names()).containsExactly("by", "note");
    assertThat(fields.without("by", "note").names()).isEmpty();
    assertThat(fields.names()).containsExactly("by");
  }

  @Test
  void copiesWhatItIsGiven() {
    Map<String, @Nullable Object> given = nothing("note");
    Fields fields = Fields.from(given);
    given.put("by", "SC");
    assertThat(fields.names()).containsExactly("note");
  }

  @Test
  void findsOneTextOrSeveralOrNone() {
    Fields fields =
        Fields.from(Map.of("one", "SC", "several", Arrays.asList("SC", 7, null, "GA"), "none", 7));
    assertThat(fields.texts("one")).containsExactly("SC");
    assertThat(fields.texts("several")).containsExactly("SC", "GA");
    assertThat(fields.texts("none")).isEmpty();
    assertThat(fields.texts("left out")).isEmpty();
  }

  @Test
  void namesTheDifferencesOfTwoRecords() {
    Sample other =
        new Sample(
            "One", "new", Size.VERY_LARGE, SAMPLE.on(), Amount.of("1"), List.of(), List.of());
    assertThat(Fields.differences(SAMPLE, other))
        .containsExactly("remark", "amount", "bodies", "measures");
    assertThat(Fields.differences(other, SAMPLE))
        .containsExactly("remark", "amount", "bodies", "measures");
  }

  @Test
  void findsNoDifferenceBetweenEqualRecords() {
    Sample same = Form.read(Sample.class, Fields.of(SAMPLE), FormName.REVIEW).take();
    assertThat(Fields.differences(SAMPLE, same)).isEmpty();
  }

  private static Map<String, @Nullable Object> nothing(String name) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(name, null);
    return values;
  }
}
