package org.uptake.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which codes of stakeholders are found in an answer. */
final class StakeholderFieldsTest {

  private static final JsonMapper JSON = new JsonMapper();

  private record Told(String title, @Nullable String by, List<String> addressees, Object more) {}

  private record Trail(@JsonRawValue String payload, @Nullable JsonNode after) {}

  private record Ranked(String group) implements AboutStakeholder {

    @Override
    public String stakeholder() {
      return group;
    }
  }

  private static Told told(@Nullable String by, List<String> addressees, Object more) {
    return new Told("SC", by, addressees, more);
  }

  @Test
  void areThoseInFieldsThatAreNamedSoInTheOrderInWhichTheyOccur() {
    Told inner = told("DPO", List.of(), List.of());

    assertThat(StakeholderFields.codes(told("SG", List.of("AU", "SG"), List.of(inner))))
        .containsExactly("SG", "AU", "DPO");
  }

  @Test
  void areFoundInTheFieldsOfAnEntryAsInThoseOfARecord() {
    Map<String, Object> entry =
        Map.of("lead", "DPO", "note", "SC", "addressees", List.of("AU", "EU"));

    assertThat(StakeholderFields.codes(told(null, List.of(), entry)))
        .containsExactlyInAnyOrder("DPO", "AU", "EU");
  }

  @Test
  void areTheNamesOfAnObjectByCode() {
    Map<String, Object> facets = Map.of("addressee", Map.of("SC", 3), "theme", Map.of("GA", 1));

    assertThat(StakeholderFields.codes(facets)).containsExactly("SC");
  }

  @Test
  void areFoundWhereSuchAFieldTellsMoreOfEach() {
    Map<String, Object> review =
        Map.of("addressees", List.of(Map.of("addressee", "AU"), Map.of("addressee", "SC")));

    assertThat(StakeholderFields.codes(review)).containsExactly("AU", "SC");
  }

  @Test
  void areFoundInWhatTheLogKeepsAndInWhatItChanged() {
    JsonNode after =
        JSON.readTree("{\"tracks\": {\"AU\": {\"step\": \"planned\"}}, \"near\": \"X\"}");
    Trail trail = new Trail("{\"becomes\": {\"by\": \"SG\", \"text\": \"SC\"}}", after);

    assertThat(StakeholderFields.codes(trail)).containsExactly("SG", "AU");
  }

  @Test
  void ofWhatNobodyCanReadThereAreNone() {
    String deep = "[".repeat(2_000) + "]".repeat(2_000);

    assertThat(StakeholderFields.codes(new Trail(deep, null))).isEmpty();
  }

  @Test
  void whatNoCodeCanBeIsNone() {
    assertThat(StakeholderFields.codes(told("\0", List.of("nobody", "A".repeat(41)), List.of())))
        .isEmpty();
  }

  @Test
  void aPartCanTellOfOneUnderAnotherName() {
    assertThat(StakeholderFields.codes(List.of(new Ranked("SEC")))).containsExactly("SEC");
  }
}
