package org.uptake.console.record;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Amount;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;
import org.uptake.kernel.platform.Limit;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.ProgressReported.Measure;

/**
 * A field of an entry as a form asks for it, taken from the record of its kind.
 *
 * @param words to choose from
 * @param longest how many characters it takes
 */
public record EntryField(
    String name, Control control, boolean isRequired, List<String> words, int longest) {

  /** How somebody fills it in. */
  public enum Control {
    DATE,
    ADDRESSEE,
    STAKEHOLDER,
    STAKEHOLDERS,
    RECOMMENDATION,
    WORD,
    AMOUNT,
    LINE,
    PROSE,
    MEASURES,
    EVIDENCE,
    VISIBILITY
  }

  private static final Set<String> GIVEN = Set.of("id", "recommendation");

  /** Of what is registered: nobody has it yet. */
  private static final String OWN_CODE = "code";

  private static final List<String> FIRST = List.of("occurredOn", "addressee");
  private static final List<String> LAST =
      List.of("by", "evidence", "note", "visibility", "disclosedOn");

  /** Of any form of the kernel, in the order of its record. */
  public static List<EntryField> of(Class<? extends Record> form) {
    return Arrays.stream(form.getRecordComponents())
        .filter(component -> !GIVEN.contains(component.getName()))
        .map(EntryField::of)
        .toList();
  }

  /** The same, which may be left empty. */
  public EntryField optional() {
    return new EntryField(name, control, false, words, longest);
  }

  /** In the order in which a form asks for them. */
  public static List<EntryField> of(Kind kind) {
    return Arrays.stream(kind.event().getRecordComponents())
        .filter(component -> !GIVEN.contains(component.getName()))
        .sorted(Comparator.comparingInt(component -> place(component.getName())))
        .map(EntryField::of)
        .toList();
  }

  /** Whether a form of that kind has a field of that sort. */
  static boolean isAsked(Kind kind, Control control) {
    return of(kind).stream().anyMatch(field -> field.control() == control);
  }

  private static int place(String name) {
    if (FIRST.contains(name)) {
      return FIRST.indexOf(name);
    }
    return LAST.contains(name) ? FIRST.size() + 1 + LAST.indexOf(name) : FIRST.size();
  }

  private static EntryField of(RecordComponent component) {
    return new EntryField(
        component.getName(),
        control(component),
        isRequired(component),
        words(component.getType()),
        Limit.of(component).characters());
  }

  private static boolean isRequired(RecordComponent component) {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && component.getType() != List.class;
  }

  private static Control control(RecordComponent component) {
    String name = component.getName();
    Class<?> type = component.getType();
    if (name.equals("addressee")) {
      return Control.ADDRESSEE;
    }
    if (name.equals("visibility")) {
      return Control.VISIBILITY;
    }
    if (type == List.class) {
      return several(((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
    }
    if (type == PartialDate.class) {
      return Control.DATE;
    }
    if (name.equals(OWN_CODE)) {
      return Control.LINE;
    }
    if (type == StakeholderCode.class) {
      return Control.STAKEHOLDER;
    }
    if (type == RecommendationId.class) {
      return Control.RECOMMENDATION;
    }
    if (type == Amount.class) {
      return Control.AMOUNT;
    }
    return type.isEnum() ? Control.WORD : text(component);
  }

  private static Control several(Object type) {
    if (type == Evidence.class) {
      return Control.EVIDENCE;
    }
    return type == Measure.class ? Control.MEASURES : Control.STAKEHOLDERS;
  }

  private static Control text(RecordComponent component) {
    return Limit.of(component).reading() == Limit.Reading.PROSE ? Control.PROSE : Control.LINE;
  }

  private static List<String> words(Class<?> type) {
    List<String> words = new ArrayList<>();
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        words.add(((Word) constant).word());
      }
    }
    return words;
  }
}
