package org.uptake.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Before and after are told so that a reader sees what is different. */
final class FieldChangeTest {

  private static FieldChange only(String before, String after) {
    List<FieldChange> changes = FieldChange.between(before, after);
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }

  private static FieldChange ofText(String before, String after) {
    return only("{\"text\":\"%s\"}".formatted(before), "{\"text\":\"%s\"}".formatted(after));
  }

  @Test
  void tellsOnlyTheFieldsThatChanged() {
    FieldChange change = only("{\"a\":1,\"to\":[\"SC\"]}", "{\"a\":1,\"to\":[\"SC\",\"FM\"]}");

    assertThat(change.field()).isEqualTo("to");
    assertThat(change.before()).hasToString("[\"SC\"]");
    assertThat(change.after()).hasToString("[\"SC\",\"FM\"]");
  }

  @Test
  void whatWasNotGivenIsNull() {
    assertThat(only("{}", "{\"note\":\"N\"}")).isEqualTo(new FieldChange("note", null, "N"));
    assertThat(only("{\"note\":\"N\"}", "{}")).isEqualTo(new FieldChange("note", "N", null));
  }

  @Test
  void ofALongTextItTellsWhereTheTwoBeginToDiffer() {
    String same = "𝛼".repeat(1000);

    FieldChange inTheMiddle = ofText(same + "old" + same, same + "new" + same);
    assertThat((String) inTheMiddle.before()).contains("old");
    assertThat((String) inTheMiddle.after()).contains("new").hasSize(2 * 300 - 3);
    assertThat(ofText(same + "old", same).before()).asString().endsWith("old");
    assertThat(ofText("old" + same, "new" + same).after()).asString().startsWith("new");
  }

  @Test
  void aTextThatIsNotLongIsToldWhole() {
    String whole = "x".repeat(299);

    assertThat(ofText(whole + "y", whole)).isEqualTo(new FieldChange("text", whole + "y", whole));
  }
}
