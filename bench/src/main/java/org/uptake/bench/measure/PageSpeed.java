package org.uptake.bench.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Loads each page of the console again and again, by one reader, once it is warm. The server's
 * answer is taken to its end; what a browser does with it then is not counted.
 *
 * @param times how often each page is counted
 */
public record PageSpeed(Uptake uptake, int times, PrintStream out) {

  /** As often each page is loaded before it counts. */
  private static final int WARM = 30;

  private static final String LINE = "%-34s %8s %8s %8s %8s%n";

  /** Filled with the first review and the first recommendation that there are. */
  private static final List<String> PAGES =
      List.of(
          "/en",
          "/ar",
          "/en/reviews",
          "/en/reviews/{review}",
          "/en/reviews/{review}/progress",
          "/en/reviews/{review}/matrix",
          "/en/reviews/{review}/changes",
          "/en/recommendations",
          "/en/recommendations?stage=stalled",
          "/en/recommendations?q=peace",
          "/en/recommendations/{recommendation}",
          "/en/recommendations/{recommendation}/history",
          "/en/attention",
          "/en/stakeholders",
          "/en/compare",
          "/en/themes",
          "/en/audit",
          "/en/help/stages");

  public void run() {
    out.println(Machine.facts());
    out.printf("each page %d times after %d; milliseconds%n%n", times, WARM);
    out.printf(LINE, "", "p50", "p95", "max", "KB");
    String recommendation = first("/api/recommendations?size=1", "id");
    String review = first("/api/recommendations?size=1", "review");
    PAGES.stream()
        .map(page -> page.replace("{review}", review).replace("{recommendation}", recommendation))
        .forEach(this::load);
  }

  private String first(String list, String field) {
    return uptake.get(list).json().path("items").path(0).path(field).asString();
  }

  private void load(String page) {
    List<Long> nanos = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < WARM + times; i++) {
      Uptake.Answer answer = uptake.get(page);
      if (!answer.isGood()) {
        out.printf("%-34s passed over: %d%n", page, answer.status());
        return;
      }
      length = answer.body().length();
      nanos.add(answer.nanos());
    }
    Percentiles counted = new Percentiles(nanos.stream().skip(WARM).collect(Collectors.toList()));
    out.printf(
        LINE,
        page,
        "%.1f".formatted(counted.at(0.5)),
        "%.1f".formatted(counted.at(0.95)),
        "%.1f".formatted(counted.max()),
        "%.0f".formatted(length / 1024.0));
  }
}
