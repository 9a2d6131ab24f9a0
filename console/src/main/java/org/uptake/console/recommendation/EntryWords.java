package org.uptake.console.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.Names;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WordDifference;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.pages.Dates;
import org.uptake.pages.Markup;

/**
 * An entry in words.
 *
 * @param heading what happened, by whom
 * @param text in the words of its source
 * @param details what else it says, a sentence each
 */
public record EntryWords(Markup heading, String text, List<Markup> details, String lag) {

  /** In which of its fields an entry tells what it tells; the first that is there. */
  private static final List<String> TEXTS = List.of("summary", "reason", "explanation", "steps");

  private static final Set<String> STAKEHOLDERS = Set.of("addressee", "by", "lead", "to");
  private static final Set<String> WORDS =
      Set.of(
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
          "visibility");

  public static EntryWords of(EntryAnswer entry, Names names, Frame frame) {
    return new EntryWords(
        heading(entry, names, frame), text(entry), details(entry, names, frame), lag(entry, frame));
  }

  private static Markup heading(EntryAnswer entry, Names names, Frame frame) {
    String kind = entry.kind().word();
    Markup actor = actor(entry, names, frame);
    return frame.html(
        "entry." + kind,
        "by",
        actor,
        "known",
        actor.isEmptyContent() ? "no" : "yes",
        "extent",
        entry.field("extent"),
        "movement",
        entry.field("movement"),
        "finding",
        entry.field("finding"),
        "cause",
        word("cause", entry.field("cause"), frame),
        "stance",
        entry.field("stance"),
        "reopens",
        entry.field("reopens"),
        "ground",
        word("ground", entry.field("ground"), frame),
        "amount",
        amount(entry, frame),
        "phase",
        entry.field("phase"),
        "relation",
        word("relation", entry.field("relation"), frame),
        "from",
        names.of(Objects.requireNonNullElse(entry.addressee(), "")),
        "to",
        other(entry, names, frame));
  }

  /** To whom it was handed over, or with what it is linked. */
  private static Markup other(EntryAnswer entry, Names names, Frame frame) {
    String to = entry.field("to");
    if (to.isEmpty()) {
      return Markup.text("");
    }
    return entry.kind() == Kind.TRANSFERRED
        ? frame.link(frame.to("/stakeholders/" + to), names.of(to))
        : frame.link(frame.to("/recommendations/" + to), to);
  }

  /** Who did it; what proposed was the review, where it does not say otherwise. */
  private static Markup actor(EntryAnswer entry, Names names, Frame frame) {
    String by = entry.by();
    if (by != null) {
      return frame.link(frame.to("/stakeholders/" + by), names.of(by));
    }
    if (entry.kind() == Kind.PROPOSED) {
      String review = new RecommendationId(entry.recommendation()).review().value();
      return frame.link(frame.to("/reviews/" + review), review);
    }
    return Markup.text("");
  }

  private static String word(String set, String value, Frame frame) {
    return value.isEmpty() ? "" : frame.words().word(set, value);
  }

  private static Markup amount(EntryAnswer entry, Frame frame) {
    return entry.field("amount").isEmpty()
        ? Markup.text("")
        : MoneyWords.of(entry.field("currency"), entry.field("amount"), frame);
  }

  /** A proposal's text stands at the head of the page already. */
  private static String text(EntryAnswer entry) {
    if (entry.kind() == Kind.OBSERVED) {
      return entry.field("text");
    }
    String told =
        TEXTS.stream().map(entry::field).filter(text -> !text.isEmpty()).findFirst().orElse("");
    return told.isEmpty() && entry.note() != null ? entry.note() : told;
  }

  private static List<Markup> details(EntryAnswer entry, Names names, Frame frame) {
    List<Markup> details = new ArrayList<>();
    String addressee = entry.addressee();
    boolean isInHeading = entry.kind() == Kind.TRANSFERRED;
    if (addressee != null && !addressee.equals(entry.by()) && !isInHeading) {
      details.add(frame.html("entry.addressee", "who", names.of(addressee)));
    }
    if (!entry.field("lead").isEmpty()) {
      details.add(frame.html("entry.lead", "who", names.of(entry.field("lead"))));
    }
    if (!entry.field("targetDate").isEmpty()) {
      details.add(
          frame.html("entry.target", "day", frame.date(PartialDate.of(entry.field("targetDate")))));
    }
    if (!entry.field("channel").isEmpty()) {
      details.add(Markup.text(word("channel", entry.field("channel"), frame)));
    }
    if (!entry.field("place").isEmpty()) {
      details.add(frame.html("entry.place", "place", entry.field("place")));
    }
    if (entry.fields().get("measures") instanceof List<?> measures) {
      measures.forEach(measure -> details.add(measure(measure, frame)));
    }
    return details;
  }

  private static Markup measure(Object measure, Frame frame) {
    Map<?, ?> told = measure instanceof Map<?, ?> map ? map : Map.of();
    return frame.html(
        "entry.measure",
        "indicator",
        String.valueOf(told.get("indicator")),
        "value",
        String.valueOf(told.get("value")),
        "unit",
        told.get("unit") == null ? "" : String.valueOf(told.get("unit")));
  }

  private static String lag(EntryAnswer entry, Frame frame) {
    PartialDate happened = entry.occurredOn();
    return frame.visit().days().spell(happened.last(), Dates.day(entry.recordedAt()));
  }

  /** One field, old and new: long texts word by word, everything else whole. */
  public static Markup change(CorrectionStep.Change change, Names names, Frame frame) {
    Object before = change.before();
    Object after = change.after();
    if (before instanceof String old && after instanceof String young && isText(change.field())) {
      return WordDifference.of(old, young);
    }
    return new Markup(
        "%s<span class=\"arrow\"><span class=\"vh\"> %s </span></span>%s"
            .formatted(
                element("del", shown(change.field(), before, names, frame), frame),
                frame.say("becomes"),
                element("ins", shown(change.field(), after, names, frame), frame)));
  }

  private static boolean isText(String field) {
    return !STAKEHOLDERS.contains(field)
        && !WORDS.contains(field)
        && !field.equals("amount")
        && !field.equals("targetDate");
  }

  private static String element(String name, @Nullable String text, Frame frame) {
    return text == null
        ? "<span class=\"z\">%s</span>".formatted(frame.say("changes.nothing"))
        : "<%1$s>%2$s</%1$s>".formatted(name, Markup.text(text).html());
  }

  private static @Nullable String shown(
      String field, @Nullable Object value, Names names, Frame frame) {
    return switch (value) {
      case null -> null;
      case PartialDate date -> frame.visit().days().text(date);
      case List<?> several ->
          several.stream()
              .map(each -> String.valueOf(shown(field, each, names, frame)))
              .collect(Collectors.joining(", "));
      case EntryAnswer.Proof proof -> proof.title();
      case String text -> shownText(field, text, names, frame);
      case Map<?, ?> map ->
          map.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
      default -> value.toString();
    };
  }

  private static String shownText(String field, String text, Names names, Frame frame) {
    if (field.equals("targetDate")) {
      return frame.visit().days().text(PartialDate.of(text));
    }
    if (STAKEHOLDERS.contains(field) || field.equals("addressees")) {
      return names.of(text);
    }
    return WORDS.contains(field) ? frame.words().word(field, text) : text;
  }
}
