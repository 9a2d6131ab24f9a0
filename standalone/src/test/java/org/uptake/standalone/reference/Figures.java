package org.uptake.standalone.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The figures to compare, as flat texts: once from the model's answers, once from the JSON of the
 * API. The names that the API gives its answers stand here alone.
 */
final class Figures {

  static final List<String> STAGES =
      List.of(
          "closed",
          "declined",
          "implemented",
          "stalled",
          "partially-implemented",
          "in-progress",
          "funded",
          "planned",
          "endorsed",
          "proposed");

  /** Names of the log, in the answer to a recording. */
  static final String ENTRY = "entry";

  static final String POSITION = "position";
  static final String RECORDED_AT = "recordedAt";

  /** Names of lists and series. */
  static final String AS_OF = "asOf";

  static final String ITEMS = "items";
  static final String TOTAL = "total";
  static final String POINTS = "points";
  static final String DATE = "date";
  static final String ID = "id";

  private static final String STAGE = "stage";
  private static final String SINCE = "since";
  private static final String RECORDED_IN_ERROR = "recordedInError";
  private static final String CONFIRMED = "confirmed";
  private static final String CONTRADICTED = "contradicted";
  private static final String SILENT = "silent";
  private static final String SILENT_SINCE = "silentSince";
  private static final String OVERDUE = "overdue";
  private static final String TRACKS = "tracks";
  private static final String ADDRESSEE = "addressee";
  private static final String TARGET = "target";
  private static final String SLIPPAGE = "slippage";
  private static final String MOVES = "moves";
  private static final String DAYS = "days";
  private static final String RECOMMENDATIONS = "recommendations";
  private static final String COUNTS = "counts";

  private Figures() {}

  static Map<String, String> recommendation(Answer answer) {
    Map<String, String> figures = new TreeMap<>();
    figures.put(RECORDED_IN_ERROR, text(answer.recordedInError()));
    figures.put(STAGE, text(answer.stage()));
    if (answer.recordedInError()) {
      return figures;
    }
    figures.put(SINCE, text(answer.since()));
    figures.put(CONFIRMED, text(answer.confirmed()));
    figures.put(CONTRADICTED, text(answer.contradicted()));
    figures.put(SILENT, text(answer.silent()));
    figures.put(SILENT_SINCE, text(answer.silentSince()));
    figures.put(OVERDUE, text(answer.overdue()));
    answer.tracks().forEach(track -> put(figures, track));
    return figures;
  }

  private static void put(Map<String, String> figures, Answer.TrackAnswer track) {
    String name = TRACKS + " " + text(track.addressee()) + " ";
    figures.put(name + "step", track.step());
    figures.put(name + "stalled", text(track.stalled()));
    figures.put(name + "response", track.response());
    figures.put(name + "momentum", track.momentum());
    figures.put(name + "assurance", track.assurance());
    figures.put(name + TARGET, text(track.target()));
    figures.put(name + SLIPPAGE, track.moves() + " by " + track.slipped());
  }

  static Map<String, String> recommendation(JsonNode body) {
    Map<String, String> figures = new TreeMap<>();
    boolean recordedInError = body.path(RECORDED_IN_ERROR).asBoolean(false);
    figures.put(RECORDED_IN_ERROR, text(recordedInError));
    figures.put(STAGE, text(body, STAGE));
    if (recordedInError) {
      return figures;
    }
    putIfTold(figures, SINCE, body.path(SINCE));
    figures.put(CONFIRMED, flag(body, CONFIRMED));
    figures.put(CONTRADICTED, flag(body, CONTRADICTED));
    figures.put(SILENT, flag(body, SILENT));
    putIfTold(figures, SILENT_SINCE, body.path(SILENT_SINCE));
    putIfTold(figures, SILENT_SINCE, body.path(SILENT).path(SINCE));
    figures.put(OVERDUE, flag(body, OVERDUE));
    body.path(TRACKS).forEach(track -> put(figures, track));
    return figures;
  }

  private static void put(Map<String, String> figures, JsonNode track) {
    String name = TRACKS + " " + text(track, ADDRESSEE) + " ";
    for (String field : List.of("step", "response", "momentum", "assurance", TARGET)) {
      figures.put(name + field, text(track, field));
    }
    figures.put(name + "stalled", flag(track, "stalled"));
    JsonNode slippage = track.path(SLIPPAGE);
    if (slippage.has(MOVES) && slippage.has(DAYS)) {
      figures.put(name + SLIPPAGE, text(slippage, MOVES) + " by " + text(slippage, DAYS));
    }
  }

  static Map<String, String> review(Collection<Answer> answers) {
    Map<String, String> figures = counts(answers);
    figures.put(RECOMMENDATIONS, text(answers.size()));
    figures.put(CONFIRMED, number(answers, Answer::confirmed));
    figures.put(SILENT, number(answers, Answer::silent));
    figures.put(OVERDUE, number(answers, Answer::overdue));
    return figures;
  }

  static Map<String, String> review(JsonNode body) {
    Map<String, String> figures = counts(body);
    for (String field : List.of(RECOMMENDATIONS, CONFIRMED, SILENT, OVERDUE)) {
      figures.put(field, text(body, field));
    }
    return figures;
  }

  static Map<String, String> point(Collection<Answer> answers) {
    Map<String, String> figures = counts(answers);
    figures.put(TOTAL, text(answers.size()));
    figures.put(CONFIRMED, number(answers, Answer::confirmed));
    return figures;
  }

  static Map<String, String> point(JsonNode point) {
    Map<String, String> figures = counts(point);
    figures.put(TOTAL, text(point, TOTAL));
    figures.put(CONFIRMED, text(point, CONFIRMED));
    return figures;
  }

  private static Map<String, String> counts(Collection<Answer> answers) {
    Map<String, String> figures = new TreeMap<>();
    for (String stage : STAGES) {
      figures.put(COUNTS + " " + stage, number(answers, it -> stage.equals(it.stage())));
    }
    return figures;
  }

  private static Map<String, String> counts(JsonNode body) {
    Map<String, String> figures = new TreeMap<>();
    for (Map.Entry<String, JsonNode> count : body.path(COUNTS).properties()) {
      figures.put(COUNTS + " " + count.getKey(), count.getValue().asString());
    }
    return figures;
  }

  static Map<String, String> list(Map<String, Answer> answers) {
    Map<String, String> figures = new TreeMap<>();
    answers.forEach((id, answer) -> figures.put(id, text(answer.stage())));
    figures.put(TOTAL, text(answers.size()));
    return figures;
  }

  static Map<String, String> list(JsonNode body) {
    Map<String, String> figures = new TreeMap<>();
    body.path(ITEMS).forEach(item -> figures.put(text(item, ID), text(item, STAGE)));
    figures.put(TOTAL, text(body, TOTAL));
    return figures;
  }

  /** Empty if they agree; figures that the API need not tell count only where it tells them. */
  static Map<String, String> differences(Map<String, String> expected, Map<String, String> got) {
    Map<String, String> differences = new TreeMap<>();
    got.forEach(
        (name, value) -> {
          String wanted = expected.getOrDefault(name, "nothing");
          if (!value.equals(wanted)) {
            differences.put(name, "expected " + wanted + ", got " + value);
          }
        });
    expected.forEach(
        (name, value) -> {
          if (!got.containsKey(name) && !mayBeLeftOut(name)) {
            differences.put(name, "expected " + value + ", got nothing");
          }
        });
    return differences;
  }

  private static boolean mayBeLeftOut(String name) {
    return name.equals(SINCE) || name.equals(SILENT_SINCE) || name.endsWith(" " + SLIPPAGE);
  }

  private static String number(Collection<Answer> answers, Predicate<Answer> which) {
    return text(answers.stream().filter(which).count());
  }

  private static void putIfTold(Map<String, String> figures, String name, JsonNode value) {
    if (value.isString()) {
      figures.put(name, value.asString());
    }
  }

  /** A boolean, or an object that tells more and is null where it does not hold. */
  private static String flag(JsonNode body, String field) {
    JsonNode value = body.path(field);
    if (value.isMissingNode()) {
      return "missing";
    }
    return text(value.isObject() ? value.path(field).asBoolean(true) : value.asBoolean(false));
  }

  private static String text(JsonNode body, String field) {
    JsonNode value = body.path(field);
    return value.isMissingNode() || value.isNull() ? "none" : value.asString();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "none" : value.toString();
  }
}
