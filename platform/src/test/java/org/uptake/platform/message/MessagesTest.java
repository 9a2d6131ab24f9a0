package org.uptake.platform.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

class MessagesTest {

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

  private static String english(String code, Map<String, Object> values) {
    return Messages.english(new MessageJson(code, values));
  }
}
