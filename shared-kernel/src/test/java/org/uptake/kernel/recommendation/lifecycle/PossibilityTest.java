package org.uptake.kernel.recommendation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Holding;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.Story;

class PossibilityTest {

  @Test
  void isToldOfEveryKindButTheProposalInTheOrderOfTheTable() {
    List<Kind> kinds =
        Possibility.all(Story.of().history(), PartialDate.of("2020"), null).stream()
            .map(Possibility::kind)
            .toList();
    assertThat(kinds)
        .isEqualTo(Arrays.stream(Kind.values()).filter(kind -> kind != Kind.PROPOSED).toList());
  }

  @Test
  void whatCanFollowAProposal() {
    assertThat(possible(Story.of("SEC", "FM"), "2020", null))
        .containsExactly(
            "endorsed",
            "declined",
            "planned",
            "funded",
            "progress-reported",
            "stalled",
            "implemented",
            "closed",
            "observed",
            "transferred",
            "linked");
  }

  @Test
  void onlyWhoHoldsATrackCanHandItOver() {
    Story story = Story.of("SEC").then("2020 transferred/FM@SEC");
    assertThat(possible(story, "2019", "SEC")).contains("stalled");
    assertThat(possible(story, "2019", "FM")).isEmpty();
    assertThat(possible(story, "2021", "SEC")).isEmpty();
    assertThat(possible(story, "2021", "FM")).contains("transferred");
    assertThat(possible(story, "2021", null)).contains("transferred");
    assertThat(find(Story.of(), "2021", null, Kind.TRANSFERRED).reason())
        .contains(Possibility.Limited.ADDRESSED_TO_NOBODY);
    assertThat(find(story, "2021", "SEC", Kind.STALLED).reason())
        .contains(
            new Contradiction.Here(
                Kind.STALLED,
                PartialDate.of("2021"),
                new Holding.None(new StakeholderCode("SEC")),
                story.history().holdings().stream().map(Holding::told).toList()));
  }

  @Test
  void whatCanFollowAClosure() {
    assertThat(possible(Story.of("SEC").then("2020 closed/withdrawn"), "2021", null))
        .containsExactly("reopened closure", "observed", "linked");
    assertThat(possible(Story.of("SEC").then("2020 closed/recorded-in-error"), "2021", null))
        .containsExactly("observed", "linked");
  }

  @Test
  void whatIsForTheWholeTakesNoAddressee() {
    Story story = Story.of("SEC", "FM").then("2020-01-01 implemented/full@SEC");
    assertThat(possible(story, "2021", "SEC"))
        .containsExactly(
            "endorsed",
            "funded",
            "progress-reported advanced unchanged",
            "verified",
            "reopened implementation",
            "observed",
            "transferred");
    assertThat(find(story, "2021", "SEC", Kind.CLOSED).reason())
        .contains(Possibility.Limited.TAKES_NO_ADDRESSEE);
  }

  @Test
  void nothingCanBeRecordedOfAStranger() {
    assertThat(possible(Story.of("SEC"), "2021", "FM")).isEmpty();
    assertThat(find(Story.of("SEC"), "2021", "FM", Kind.STALLED).reason())
        .contains(
            new Contradiction.Here(
                Kind.STALLED,
                PartialDate.of("2021"),
                new Holding.None(new StakeholderCode("FM")),
                List.of(
                    new Holding(new StakeholderCode("SEC"), LocalDate.parse("2018-11-29"), null)
                        .told())));
  }

  @Test
  void nothingCanBeRecordedOfATimeBeforeTheProposal() {
    assertThat(possible(Story.of(), "2017", null)).isEmpty();
    assertThat(possible(Story.of(), "2018", null)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2019-06, here",
    "2018-12, no-more",
  })
  void saysWhatIsInTheWayBeforeItOrAfterIt(String occurredOn, String place) {
    Story story = Story.of().then("2019-03 stalled", "2020 resumed");
    assertThat(find(story, occurredOn, null, Kind.STALLED).reason())
        .map(Story::word)
        .contains(place);
    assertThat(find(story, "2021", null, Kind.STALLED).reason()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "endorsed/full",
        "endorsed/partial",
        "endorsed/noted",
        "declined",
        "planned/2030",
        "funded",
        "progress-reported/advanced",
        "progress-reported/unchanged",
        "progress-reported/regressed",
        "stalled",
        "resumed",
        "implemented/partial",
        "implemented/full",
        "verified/confirmed",
        "verified/disputed",
        "verified/unverifiable",
        "reopened/implementation",
        "reopened/closure",
        "closed/superseded",
        "closed/no-further-action",
        "closed/recorded-in-error",
        "observed/agrees",
        "observed/disagrees",
        "linked"
      })
  void agreesWithWhatTheFoldThenSays(String words) {
    Property property =
        log -> {
          History history = new History();
          log.forEach(history::evolve);
          for (String date : List.of("2018", "2019-02", "2019-07-19", "2020", "2021-03-01")) {
            Entry entry = Story.entry(99, date + " " + words);
            assertThat(isPossible(history, entry, words))
                .as(date)
                .isEqualTo(history.with(entry).contradiction().isEmpty());
          }
        };
    property.holdsFor(RandomLog::of);
  }

  private static boolean isPossible(History history, Entry entry, String words) {
    String variant = words.replaceFirst("^[^/]*/?", "");
    Possibility found = find(history, entry.occurredOn(), null, entry.kind());
    return found.possible() && (found.variants().isEmpty() || found.variants().contains(variant));
  }

  private static List<String> possible(Story story, String on, @Nullable String addressee) {
    return Possibility.all(story.history(), PartialDate.of(on), code(addressee)).stream()
        .filter(Possibility::possible)
        .map(found -> found.kind().word() + words(found.variants()))
        .toList();
  }

  private static String words(List<String> variants) {
    return variants.isEmpty() ? "" : " " + String.join(" ", variants);
  }

  private static Possibility find(Story story, String on, @Nullable String addressee, Kind kind) {
    return find(story.history(), PartialDate.of(on), code(addressee), kind);
  }

  private static Possibility find(
      History history, PartialDate on, @Nullable StakeholderCode addressee, Kind kind) {
    return Possibility.all(history, on, addressee).stream()
        .filter(found -> found.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable StakeholderCode code(@Nullable String addressee) {
    return addressee == null ? null : new StakeholderCode(addressee);
  }
}
