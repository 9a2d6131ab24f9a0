package org.uptake.console.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.RecommendationsAnswer;
import org.uptake.console.chart.Lifeline;
import org.uptake.console.chart.TimeAxis;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/**
 * A filtered list of recommendations.
 *
 * @param found a page of it
 */
public record ListPage(Frame frame, RecommendationsAnswer found, TimeAxis axis) implements WebPage {

  /** Taken from the address as they are, beside the page; the API says what is wrong with them. */
  public static final List<String> HEARD =
      List.of(
          "review",
          "theme",
          "addressee",
          "stage",
          "response",
          "momentum",
          "assurance",
          "by",
          "silent",
          "overdue",
          "contradicted",
          "q",
          "sort");

  /** What the list can be sorted by, as the API names it. */
  private static final List<String> SORTS = List.of("number", "stage", "since", "heardUntil");

  private static final String RELEVANCE = "relevance";

  /** The filters that chips take away again, in this order. */
  private static final List<String> FILTERS =
      List.of(
          "q",
          "review",
          "theme",
          "addressee",
          "stage",
          "response",
          "assurance",
          "silent",
          "overdue");

  @Override
  public String template() {
    return "recommendations";
  }

  public boolean isSearched() {
    return frame.visit().parameter("q") != null;
  }

  public String sort() {
    String sort = frame.visit().parameter("sort");
    return sort == null ? sorts().getFirst() : sort;
  }

  /** The first is the one that the API takes by itself. */
  public List<String> sorts() {
    List<String> sorts = new ArrayList<>(SORTS);
    if (isSearched()) {
      sorts.addFirst(RELEVANCE);
    }
    return sorts;
  }

  public Lifeline life(RecommendationsAnswer.Item item) {
    return Lifeline.of(item.life(), item.heardUntil(), axis, stage -> Integer.MAX_VALUE / 4);
  }

  /** A filter in force, with what it says and the address without it. */
  public record Chip(String name, String value, String without) {}

  public List<Chip> chips() {
    List<Chip> chips = new ArrayList<>();
    for (String name : FILTERS) {
      for (String value : frame.visit().values(name)) {
        chips.add(new Chip(name, shown(name, value), without(name, value)));
      }
    }
    return chips;
  }

  private String shown(String name, String value) {
    return switch (name) {
      case "stage", "response", "assurance" -> frame.words().word(name, value);
      case "addressee" -> found.known().of(value);
      default -> value;
    };
  }

  private String without(String name, String value) {
    List<String> rest = new ArrayList<>(frame.visit().values(name));
    rest.remove(value);
    return frame.here(name, rest.isEmpty() ? null : rest, "page", null);
  }

  public long count(Stage stage) {
    var facets = found.facets();
    return facets == null ? 0 : facets.stage().getOrDefault(stage, 0L);
  }

  public boolean isChosen(String name, String value) {
    return frame.visit().values(name).contains(value);
  }

  /** Values to choose from, with how many recommendations each would give, in their order. */
  public List<Map.Entry<String, Long>> choices(@Nullable Map<String, Long> facet) {
    return facet == null
        ? List.of()
        : facet.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .toList();
  }
}
