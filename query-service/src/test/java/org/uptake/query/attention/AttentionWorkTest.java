package org.uptake.query.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uptake.query.Reading;
import org.uptake.query.Story;
import org.uptake.query.platform.Page;

/** What is read to tell what needs a person grows neither with texts nor with other entries. */
final class AttentionWorkTest {

  private static final AttentionFilter ANY =
      new AttentionFilter(Optional.empty(), Optional.empty(), Optional.empty());
  private static final int LONG = 60_000;
  private static final int MORE = 30;
  private static final String LATER = "2022-01-01";

  private final Story story = new Story();
  private final Random random = new Random(1);

  @BeforeEach
  void needAPersonForManyReasons() {
    Story ignored = story.review("DEMO", "SG", 12);
    story.propose("DEMO-1", "2019-01-01", "SEC", "FM");
    story.tell("DEMO-1", "endorsed", "2019-02-01", "by", "GA", "extent", "full");
    story.tell("DEMO-1", "planned", "2019-02-01", "addressee", "FM", "targetDate", "2019-12");
    report("FM");
    report("SEC");
    story.tell(
        "DEMO-1",
        "implemented",
        "2019-05-01",
        "addressee",
        "SEC",
        "by",
        "SEC",
        "extent",
        "full",
        "summary",
        text());
    story.tell(
        "DEMO-1",
        "verified",
        "2019-06-01",
        "addressee",
        "SEC",
        "by",
        "OIOS",
        "finding",
        "disputed",
        "summary",
        text());
    story.tell(
        "DEMO-1",
        "observed",
        "2019-06-02",
        "addressee",
        "SEC",
        "by",
        "NGO",
        "stance",
        "disagrees",
        "text",
        text());
    story.tell(
        "DEMO-1", "stalled", "2019-06-03", "addressee", "FM", "cause", "funding", "reason", text());
  }

  @AfterEach
  void close() {
    story.close();
  }

  /** No algorithm of the database makes it shorter. */
  private String text() {
    return random
        .ints('a', 'z' + 1)
        .limit(LONG)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void report(String addressee) {
    story.tell(
        "DEMO-1",
        "progress-reported",
        "2019-04-01",
        "addressee",
        addressee,
        "by",
        "DPO",
        "movement",
        "unchanged",
        "summary",
        text());
  }

  private Attention attention() {
    return AttentionReading.of(story.log()).attention(ANY, new Page(0, 500), story.on(LATER));
  }

  private Reading reading() {
    return Reading.of(story.log(), "form", this::attention);
  }

  private List<Need> needs() {
    return story.log().inSnapshot(this::attention).list().items().getFirst().reasons();
  }

  @Test
  void noTextIsReadThatIsLongerThanWhatIsToldOfIt() {
    assertThat(needs())
        .extracting(Need::reason)
        .contains(
            Reason.STALLED,
            Reason.OVERDUE,
            Reason.DISPUTED,
            Reason.CONTRADICTED,
            Reason.UNFUNDED,
            Reason.SILENT);
    assertThat(needs()).allMatch(need -> need.ground().why().length() <= 300);

    assertThat(reading().longBlocks()).isZero();
  }

  @Test
  void entriesThatNoReasonNamesAreNotRead() {
    Reading few = reading();
    for (int n = 0; n < MORE; n++) {
      report("SEC");
    }
    Reading many = reading();

    assertThat(few.blocks()).as("something is read, or this shows nothing").isPositive();
    assertThat(many.blocks()).isLessThan(few.blocks() + MORE / 2);
  }
}
