package org.uptake.console.record;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.EntryAnswer;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Kind;

/**
 * What somebody has typed, box by box. It is kept as a draft under the same names.
 *
 * @param boxes by name; pieces of a list as {@code evidence.0.title}, a date as {@code
 *     occurredOn-year} and so on
 */
public record TypedEntry(Map<String, String> boxes) {

  /** What is being done. */
  public enum Purpose {
    RECORD,
    CORRECT,
    RETRACT;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static final String PURPOSE = "purpose";
  static final String RECOMMENDATION = "recommendation";
  static final String ENTRY = "entry";
  static final String VERSION = "version";
  static final String KIND = "kind";

  /** Why something is corrected or retracted; some kinds have a reason of their own beside it. */
  public static final String BECAUSE = "because";

  /** What whoever confirms has looked at, by its {@link #seal}. */
  static final String SEEN = "seen";

  /** For the addressee: all that can. */
  static final String ALL = "*";

  /** Before each recommendation that the same is recorded for, but for the first. */
  static final String OTHER = "other.";

  /** Before each for which it is recorded already, where it is recorded for several. */
  private static final String DONE = "done.";

  /** For how many recommendations the same can be recorded at once. */
  static final int MOST_AT_ONCE = 50;

  /** 2 before 10. */
  static final Collator IN_ORDER = inOrder();

  private static final Pattern PIECE = Pattern.compile("(\\w+)\\.(\\d{1,3})\\.\\w+");
  private static final int MOST_PIECES = 200;

  private static Collator inOrder() {
    RuleBasedCollator rules = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
    rules.setNumericCollation(true);
    return rules.freeze();
  }

  public TypedEntry {
    boxes = new TreeMap<>(boxes);
  }

  static TypedEntry about(Purpose purpose, String recommendation, Kind kind) {
    return new TypedEntry(
        Map.of(PURPOSE, purpose.word(), RECOMMENDATION, recommendation, KIND, kind.word()));
  }

  /** An entry as it reads, to be corrected. */
  static TypedEntry of(EntryAnswer entry, Purpose purpose) {
    return like(entry, purpose)
        .with(ENTRY, entry.id())
        .with("addressee", entry.addressee() == null ? ALL : entry.addressee())
        .withDate("occurredOn", entry.occurredOn());
  }

  /** With the version that was read first; nobody may record in between unseen. */
  TypedEntry begunAt(long version) {
    return version().isEmpty() ? with(VERSION, String.valueOf(version)) : this;
  }

  /** The same once more, but for when it happened and whom it concerns. */
  static TypedEntry like(EntryAnswer entry, Purpose purpose) {
    TypedEntry typed =
        about(purpose, entry.recommendation(), entry.kind())
            .with("by", entry.by())
            .with("note", entry.note());
    for (EntryField field : EntryField.of(entry.kind())) {
      typed = typed.withField(field, entry.fields().get(field.name()));
    }
    for (int at = 0; at < entry.proofs().size(); at++) {
      EntryAnswer.Proof proof = entry.proofs().get(at);
      String piece = "evidence." + at;
      typed =
          typed
              .with(piece + ".title", proof.title())
              .with(piece + ".url", proof.url())
              .with(piece + ".locator", proof.locator());
    }
    return typed;
  }

  /** With what a field says; without it where that is nothing. */
  public TypedEntry withField(EntryField field, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    return switch (field.control()) {
      case MEASURES -> withMeasures((List<?>) value);
      case STAKEHOLDERS ->
          with(
              field.name(),
              String.join(", ", ((List<?>) value).stream().map(String::valueOf).toList()));
      case DATE -> withDate(field.name(), PartialDate.of(value.toString()));
      default -> with(field.name(), value.toString());
    };
  }

  private TypedEntry withMeasures(List<?> measures) {
    TypedEntry typed = this;
    for (int at = 0; at < measures.size(); at++) {
      Map<?, ?> measure = (Map<?, ?>) measures.get(at);
      for (String part : List.of("indicator", "value", "unit")) {
        Object told = measure.get(part);
        typed =
            typed.with("measures.%d.%s".formatted(at, part), told == null ? null : told.toString());
      }
    }
    return typed;
  }

  private TypedEntry withDate(String name, PartialDate date) {
    String[] parts = date.value().split("-", -1);
    return with(name + "-year", parts[0])
        .with(name + "-month", parts.length > 1 ? String.valueOf(Integer.parseInt(parts[1])) : null)
        .with(name + "-day", parts.length > 2 ? String.valueOf(Integer.parseInt(parts[2])) : null);
  }

  /** With another text in a box; without it where that is empty. */
  public TypedEntry with(String box, @Nullable String text) {
    Map<String, String> changed = new LinkedHashMap<>(boxes);
    if (text == null || text.isBlank()) {
      changed.remove(box);
    } else {
      changed.put(box, text);
    }
    return new TypedEntry(changed);
  }

  public Purpose purpose() {
    return switch (text(PURPOSE)) {
      case "correct" -> Purpose.CORRECT;
      case "retract" -> Purpose.RETRACT;
      default -> Purpose.RECORD;
    };
  }

  public String recommendation() {
    return text(RECOMMENDATION);
  }

  /** All that the same is recorded for; of most entries one. */
  public List<String> recommendations() {
    List<String> all = new ArrayList<>(List.of(recommendation()));
    named(OTHER).stream().limit(MOST_AT_ONCE - 1L).forEach(all::add);
    return all;
  }

  public boolean isForSeveral() {
    return !named(OTHER).isEmpty();
  }

  /** Those for which it is not recorded yet. */
  List<String> left() {
    List<String> left = recommendations();
    left.removeAll(named(DONE));
    return left;
  }

  private List<String> named(String prefix) {
    return boxes.keySet().stream()
        .filter(box -> box.startsWith(prefix))
        .map(box -> box.substring(prefix.length()))
        .sorted(IN_ORDER)
        .toList();
  }

  /** The same for these, and as this kind. */
  TypedEntry of(List<String> recommendations, Kind kind) {
    Map<String, String> own = new TreeMap<>(boxes);
    own.keySet().removeIf(box -> box.startsWith(OTHER));
    own.put(KIND, kind.word());
    own.put(RECOMMENDATION, recommendations.getFirst());
    recommendations.stream().skip(1).forEach(id -> own.put(OTHER + id, "1"));
    return new TypedEntry(own);
  }

  /** The same for one of them alone. */
  TypedEntry only(String recommendation) {
    Map<String, String> own = new TreeMap<>(boxes);
    own.keySet().removeIf(box -> box.startsWith(OTHER) || box.startsWith(DONE));
    own.put(RECOMMENDATION, recommendation);
    return new TypedEntry(own);
  }

  TypedEntry done(String recommendation) {
    return with(DONE + recommendation, "1");
  }

  /** For what it was recorded already, as an earlier state of the same knows. */
  TypedEntry doneAs(TypedEntry earlier) {
    TypedEntry typed = this;
    for (String recommendation : earlier.named(DONE)) {
      typed = typed.done(recommendation);
    }
    return typed;
  }

  /**
   * By which its owner finds it again: its recommendation, with how many others, what is done, and
   * with what kind.
   */
  String about() {
    int others = named(OTHER).size();
    return "%s%s %s %s"
        .formatted(
            recommendation(),
            others == 0 ? "" : "+" + others,
            left().isEmpty() ? "recorded" : purpose().word(),
            kind().word());
  }

  /** The same for the same answers, whatever was recorded from them already; another for others. */
  String seal() {
    StringBuilder all = new StringBuilder();
    boxes.forEach(
        (box, text) -> {
          if (!box.startsWith(DONE)) {
            all.append(box).append('\0').append(text).append('\0');
          }
        });
    return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  public String entry() {
    return text(ENTRY);
  }

  public String version() {
    return text(VERSION);
  }

  public Kind kind() {
    return Kind.named(text(KIND)).orElse(Kind.PROGRESS_REPORTED);
  }

  /** What stands in a box; empty where nothing does. */
  public String text(String box) {
    return boxes.getOrDefault(box, "");
  }

  /** How many pieces a list has. */
  public int pieces(String list) {
    return boxes.keySet().stream()
        .map(PIECE::matcher)
        .filter(piece -> piece.matches() && piece.group(1).equals(list))
        .map(piece -> 1 + Integer.parseInt(piece.group(2)))
        .filter(count -> count <= MOST_PIECES)
        .max(Integer::compareTo)
        .orElse(0);
  }

  /** Whether its form has such a box. */
  boolean asksFor(String name) {
    return BECAUSE.equals(name)
        || (purpose() == Purpose.RECORD && name.startsWith(OTHER))
        || isBox(name, EntryField.of(kind()));
  }

  /** Whether a form of these fields has such a box. */
  public static boolean isBox(String name, List<EntryField> form) {
    Matcher piece = PIECE.matcher(name);
    String field = piece.matches() ? piece.group(1) : name.replaceFirst("-(day|month|year)$", "");
    return form.stream().anyMatch(one -> one.name().equals(field));
  }
}
