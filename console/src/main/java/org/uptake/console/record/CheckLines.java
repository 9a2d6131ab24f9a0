package org.uptake.console.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.Names;
import org.uptake.console.frame.Frame;
import org.uptake.console.recommendation.CorrectionStep;
import org.uptake.console.recommendation.EntryWords;
import org.uptake.console.recommendation.MoneyWords;
import org.uptake.console.record.CheckPage.Line;
import org.uptake.console.record.TypedEntry.Purpose;
import org.uptake.kernel.PartialDate;
import org.uptake.pages.Markup;

/** What was typed, in words; of a correction what it changes, old to new. */
final class CheckLines {

  private final TypedEntry typed;
  private final Names names;
  private final Frame frame;

  private CheckLines(TypedEntry typed, Names names, Frame frame) {
    this.typed = typed;
    this.names = names;
    this.frame = frame;
  }

  /**
   * @param toldApart whether there are several whom it may concern
   */
  static List<Line> of(Sent sent, boolean toldApart, Names names, Frame frame) {
    TypedEntry typed = sent.typed();
    CheckLines lines = new CheckLines(typed, names, frame);
    List<Line> all = new ArrayList<>();
    if (sent.before() == null) {
      all.addAll(lines.answers(toldApart));
    } else if (typed.purpose() == Purpose.CORRECT) {
      all.addAll(lines.changes(sent.before()));
    }
    if (typed.purpose() != Purpose.RECORD) {
      all.add(lines.line(TypedEntry.BECAUSE, Markup.text(typed.text(TypedEntry.BECAUSE))));
    }
    return all;
  }

  private List<Line> changes(EntryAnswer before) {
    EntryBody old = EntryBody.of(TypedEntry.of(before, Purpose.CORRECT), frame.words());
    EntryBody now = EntryBody.of(typed, frame.words());
    List<Line> lines = new ArrayList<>();
    now.changes(old)
        .forEach(
            (field, value) ->
                lines.add(
                    line(
                        field,
                        EntryWords.change(
                            new CorrectionStep.Change(
                                field, told(field, old.fields().get(field)), told(field, value)),
                            names,
                            frame))));
    return lines;
  }

  private static @Nullable Object told(String field, @Nullable Object value) {
    if (value instanceof List<?> several) {
      return several.isEmpty()
          ? null
          : several.stream()
              .map(each -> each instanceof Map<?, ?> piece ? first(piece) : each)
              .toList();
    }
    return field.equals("occurredOn") && value instanceof String text
        ? PartialDate.of(text)
        : value;
  }

  private static Object first(Map<?, ?> piece) {
    return piece.values().iterator().next();
  }

  private List<Line> answers(boolean toldApart) {
    List<Line> lines = new ArrayList<>();
    EntryBody body = EntryBody.of(typed, frame.words());
    for (EntryField field : EntryField.of(typed.kind())) {
      Object value = body.fields().get(field.name());
      if (field.control() == EntryField.Control.ADDRESSEE && toldApart) {
        lines.add(line(field.name(), addressee(value)));
      } else if (value != null && !field.name().equals("currency")) {
        lines.add(line(field.name(), answer(field, value, body)));
      }
    }
    return lines;
  }

  private Markup addressee(@Nullable Object code) {
    return code == null
        ? frame.html("record.addressee.all")
        : Markup.text(names.of(code.toString()));
  }

  private Markup answer(EntryField field, Object value, EntryBody body) {
    return switch (field.control()) {
      case DATE -> frame.date(PartialDate.of(value.toString()));
      case STAKEHOLDER -> Markup.text(names.of(value.toString()));
      case WORD, VISIBILITY -> Markup.text(frame.words().word(field.name(), value.toString()));
      case AMOUNT ->
          MoneyWords.of(String.valueOf(body.fields().get("currency")), value.toString(), frame);
      case EVIDENCE, MEASURES -> pieces((List<?>) value);
      default -> Markup.text(value.toString());
    };
  }

  private static Markup pieces(List<?> pieces) {
    return Markup.lines(
        pieces.stream()
            .map(
                piece ->
                    String.join(
                        ", ", ((Map<?, ?>) piece).values().stream().map(String::valueOf).toList()))
            .toList());
  }

  private Line line(String box, Markup value) {
    return new Line(box, frame.words().word("field", box), value);
  }
}
