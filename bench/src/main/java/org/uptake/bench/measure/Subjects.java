package org.uptake.bench.measure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What there is to ask about: reviews and recommendations that were known at the first moment.
 *
 * @param reviews the largest first
 * @param position the last of the log
 */
record Subjects(
    List<String> reviews,
    List<String> recommendations,
    List<String> stakeholders,
    long position,
    Instant now) {

  private static final int DAYS_OF_A_MONTH = 30;
  private static final int YEARS_OF_A_DECADE = 10;

  static Subjects of(Uptake uptake) {
    String then = "asOf=%s&knownAt=%1$sT00:00:00Z".formatted(Viewpoint.FIRST);
    List<String> reviews =
        items(uptake, "/api/reviews?size=500&" + then).stream()
            .sorted(
                Comparator.comparing((JsonNode review) -> -review.path("recommendations").asInt()))
            .map(review -> review.path("code").asString())
            .toList();
    JsonNode position = uptake.get("/api/position").json();
    return new Subjects(
        reviews,
        ids(uptake, "/api/recommendations?size=500&" + then, "id"),
        ids(uptake, "/api/stakeholders?size=500", "code"),
        position.path("log").asLong(),
        Instant.now());
  }

  private static List<String> ids(Uptake uptake, String path, String name) {
    return items(uptake, path).stream().map(item -> item.path(name).asString()).toList();
  }

  private static List<JsonNode> items(Uptake uptake, String path) {
    JsonNode items = uptake.get(path).json().path("items");
    if (items.isEmpty()) {
      throw new IllegalStateException("There is too little to ask about: " + path);
    }
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  /**
   * The path of a question from where it looks.
   *
   * @param about chooses what it is about
   */
  String path(Question question, Viewpoint moment, long about) {
    RandomGenerator random = new SplittableRandom(about);
    String path =
        question
            .path()
            .replace("{large}", reviews.getFirst())
            .replace("{review}", oneOf(reviews, random))
            .replace("{recommendation}", oneOf(recommendations, random))
            .replace("{stakeholder}", oneOf(stakeholders, random))
            .replace("{position}", Long.toString((long) (position * moment.share(now))))
            .replace("{decade}", decade(moment))
            .replace("{month}", month(moment));
    boolean dated = moment.isPast() && question.times() == Question.Times.BOTH;
    return dated ? path + (path.contains("?") ? "&" : "?") + dates(moment) : path;
  }

  private static String dates(Viewpoint moment) {
    return "asOf=%s&knownAt=%s".formatted(moment.asOf(), moment.knownAt());
  }

  private static String decade(Viewpoint moment) {
    return "from=%s&to=%s".formatted(moment.asOf().minusYears(YEARS_OF_A_DECADE), moment.asOf());
  }

  private static String month(Viewpoint moment) {
    Instant to = moment.knownAt().truncatedTo(ChronoUnit.SECONDS);
    return "from=%s&to=%s".formatted(to.minus(DAYS_OF_A_MONTH, ChronoUnit.DAYS), to);
  }

  static String oneOf(List<String> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
