package org.uptake.console.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.AuditAnswer;
import org.uptake.console.api.Names;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WordDifference;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.pages.Markup;

/**
 * One event in words: what was done to what, and what it changed, field by field.
 *
 * @param subject a link to what it was done to
 * @param text in the words of whoever recorded it; of a long one the beginning
 */
public record Told(
    AuditAnswer.Item item,
    Markup act,
    Markup subject,
    @Nullable Markup happened,
    String text,
    String reason,
    List<Line> lines) {

  /** What it changed: a name, and old and new. */
  public record Line(Markup name, Markup change) {}

  /** Of a text, in letters; the whole stands where it was recorded. */
  private static final int LONGEST = 400;

  private static final List<String> TEXTS =
      List.of("summary", "explanation", "steps", "text", "note", "name", "title");

  static Told of(AuditAnswer.Item item, Names names, Frame frame) {
    return new TellingOf(item, names, frame).told();
  }

  /** Puts one event into words. */
  private record TellingOf(AuditAnswer.Item item, Names names, Frame frame) {

    Told told() {
      return new Told(item, act(), subject(), happened(), text(), reason(), lines());
    }

    private Markup act() {
      String type = "event." + item.type();
      String kind = item.kind();
      if (frame.words().knows(type)) {
        return frame.html(type, "kind", kind == null ? "" : frame.words().word("kind", kind));
      }
      return kind == null
          ? Markup.text(item.type())
          : Markup.text(frame.words().word("kind", kind));
    }

    private Markup subject() {
      String[] stream = item.stream().split("/", 2);
      String id = stream.length > 1 ? stream[1] : item.stream();
      String address =
          switch (stream[0]) {
            case "recommendation" -> frame.to("/recommendations/" + id);
            case "review" -> frame.to("/reviews/" + id);
            case "stakeholder" -> frame.to("/stakeholders/" + id);
            default -> "";
          };
      String shown = "<span class=\"code\"><bdi>%s</bdi></span>".formatted(Markup.text(id).html());
      return new Markup(
          address.isEmpty()
              ? shown
              : "<a href=\"%s\">%s</a>".formatted(Markup.text(address).html(), shown));
    }

    private @Nullable Markup happened() {
      Object day = said().get("occurredOn");
      return day instanceof String text ? frame.date(PartialDate.of(text)) : null;
    }

    /** The entry as it says now, where there is one; else the event itself. */
    private Map<?, ?> said() {
      Map<String, Object> after = item.after();
      return after != null && after.get("entry") instanceof Map<?, ?> entry
          ? entry
          : item.payload();
    }

    private String text() {
      return item.before() != null && hasBefore("entry")
          ? ""
          : TEXTS.stream()
              .map(name -> said().get(name))
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .findFirst()
              .map(TellingOf::begun)
              .orElse("");
    }

    private static String begun(String text) {
      return text.codePointCount(0, text.length()) <= LONGEST
          ? text
          : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }

    private boolean hasBefore(String name) {
      return Objects.requireNonNull(item.before()).get(name) != null;
    }

    private String reason() {
      return item.payload().get("reason") instanceof String reason ? reason : "";
    }

    private List<Line> lines() {
      Map<String, Object> before = item.before() == null ? Map.of() : item.before();
      Map<String, Object> after = item.after() == null ? Map.of() : item.after();
      List<Line> lines = new ArrayList<>();
      Map<String, Object> all = new LinkedHashMap<>(before);
      all.putAll(after);
      for (String name : all.keySet()) {
        Object old = before.get(name);
        Object young = after.get(name);
        switch (name) {
          case "lifeline" -> addLives(old, young, lines);
          case "tracks" -> addTracks(old, young, lines);
          case "entry" -> addFields(old, young, lines);
          default -> addField(name, old, young, lines);
        }
      }
      return lines;
    }

    private void addFields(@Nullable Object old, @Nullable Object young, List<Line> lines) {
      if (old instanceof Map<?, ?> before && young instanceof Map<?, ?> after) {
        Map<Object, Object> all = new LinkedHashMap<>(before);
        all.putAll(after);
        all.keySet()
            .forEach(
                name -> addField(String.valueOf(name), before.get(name), after.get(name), lines));
      }
    }

    private void addField(
        String name, @Nullable Object old, @Nullable Object young, List<Line> lines) {
      if (differ(old, young)) {
        lines.add(
            new Line(Markup.text(frame.words().word("field", name)), change(name, old, young)));
      }
    }

    /** What begins with nothing to tell has not changed. */
    private static boolean differ(@Nullable Object old, @Nullable Object young) {
      return !Objects.equals(old, young) && !(isNothing(old) && isNothing(young));
    }

    private static boolean isNothing(@Nullable Object value) {
      return value == null
          || value.equals(false)
          || value.equals("none")
          || (value instanceof List<?> several && several.isEmpty());
    }

    private Markup change(String name, @Nullable Object old, @Nullable Object young) {
      if (old instanceof String before && young instanceof String after && isProse(name)) {
        return WordDifference.of(before, after);
      }
      return arrow(shown(name, old), shown(name, young));
    }

    private Markup arrow(Markup old, Markup young) {
      return new Markup(
          "%s<span class=\"arrow\"><span class=\"vh\"> %s </span></span>%s"
              .formatted(wrapped("del", old), frame.say("becomes"), wrapped("ins", young)));
    }

    private String wrapped(String element, Markup value) {
      return value.isEmptyContent()
          ? "<span class=\"z\">%s</span>".formatted(frame.say("changes.nothing"))
          : "<%1$s>%2$s</%1$s>".formatted(element, value.html());
    }

    private Markup shown(String name, @Nullable Object value) {
      return switch (value) {
        case null -> Markup.text("");
        case String text -> shownText(name, text);
        case List<?> several ->
            frame.words().list(several.stream().map(each -> shown(name, each)).toList());
        case Map<?, ?> map -> Markup.text(shown(map));
        default -> Markup.text(value.toString());
      };
    }

    /** A piece of evidence by its title, a name with the date from which on it holds. */
    private static String shown(Map<?, ?> map) {
      Object title = map.get("title") == null ? map.get("name") : map.get("title");
      Object since = map.get("since");
      return (title == null ? map.values() : title) + (since == null ? "" : " (" + since + ")");
    }

    private Markup shownText(String name, String text) {
      if (isDate(name)) {
        return frame.date(PartialDate.of(text));
      }
      return Markup.text(
          isWord(name)
              ? frame.words().word(name.equals("step") ? "stage" : name, text)
              : names.of(text));
    }

    private boolean isProse(String name) {
      return !isWord(name) && !isDate(name);
    }

    private static boolean isDate(String name) {
      return name.endsWith("On") || name.equals("targetDate") || name.equals("target");
    }

    private boolean isWord(String name) {
      return List.of(
              "step",
              "response",
              "momentum",
              "assurance",
              "extent",
              "cause",
              "finding",
              "movement",
              "phase",
              "channel",
              "ground",
              "stance",
              "relation",
              "reopens",
              "visibility",
              "stage")
          .contains(name);
    }

    private void addLives(@Nullable Object old, @Nullable Object young, List<Line> lines) {
      List<?> before = old instanceof List<?> list ? list : List.of();
      List<?> after = young instanceof List<?> list ? list : List.of();
      for (Object each : after) {
        if (each instanceof Map<?, ?> life && !before.contains(each)) {
          String from = String.valueOf(life.get("from"));
          lines.add(
              new Line(
                  frame.html("audit.stage", "day", frame.date(PartialDate.of(from))),
                  arrow(stageOn(before, from), stage(life.get("stage")))));
        }
      }
    }

    private Markup stageOn(List<?> lives, String day) {
      for (Object each : lives) {
        if (each instanceof Map<?, ?> life) {
          Object to = life.get("to");
          boolean begun = String.valueOf(life.get("from")).compareTo(day) <= 0;
          if (begun && (to == null || to.toString().compareTo(day) > 0)) {
            return stage(life.get("stage"));
          }
        }
      }
      return Markup.text("");
    }

    private Markup stage(@Nullable Object word) {
      for (Stage stage : Stage.values()) {
        if (stage.word().equals(word)) {
          return frame.marked(stage);
        }
      }
      return Markup.text("");
    }

    private void addTracks(@Nullable Object old, @Nullable Object young, List<Line> lines) {
      Map<?, ?> before = old instanceof Map<?, ?> map ? map : Map.of();
      Map<?, ?> after = young instanceof Map<?, ?> map ? map : Map.of();
      Map<Object, Object> all = new LinkedHashMap<>(before);
      all.putAll(after);
      for (Object addressee : all.keySet()) {
        addTrack(String.valueOf(addressee), before.get(addressee), after.get(addressee), lines);
      }
    }

    private void addTrack(
        String addressee, @Nullable Object old, @Nullable Object young, List<Line> lines) {
      Map<?, ?> before = old instanceof Map<?, ?> map ? map : Map.of();
      Map<?, ?> after = young instanceof Map<?, ?> map ? map : Map.of();
      Map<Object, Object> all = new LinkedHashMap<>(before);
      all.putAll(after);
      for (Object field : all.keySet()) {
        String name = String.valueOf(field);
        if (differ(before.get(field), after.get(field))) {
          lines.add(
              new Line(
                  frame.html(
                      "audit.track",
                      "field",
                      frame.words().word("field", name),
                      "who",
                      addressee.isEmpty() ? frame.say("addressee.nobody") : names.of(addressee)),
                  change(name, before.get(field), after.get(field))));
        }
      }
    }
  }

  /** The kinds of entry, to filter by. */
  public static List<Kind> kinds() {
    return List.of(Kind.values());
  }
}
