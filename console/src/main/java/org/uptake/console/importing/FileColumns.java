package org.uptake.console.importing;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.console.record.EntryField;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.stakeholder.StakeholderRegistered;

/**
 * The columns of a file, by what it holds; taken from the records of the kernel, as the forms are.
 *
 * @param holds as the API calls it
 */
public record FileColumns(String holds, List<String> needed, List<String> optional) {

  private static final List<String> EVIDENCE =
      List.of("evidenceTitle", "evidenceUrl", "evidenceLocator");

  private static final Set<String> OF_ANY_ENTRY = Set.of("occurredOn");

  /** In the order in which they are recorded. */
  public static final List<FileColumns> ALL =
      List.of(
          of("stakeholders", StakeholderRegistered.class),
          of("reviews", ReviewRegistered.class),
          recommendations(),
          entries());

  public static Optional<FileColumns> of(String holds) {
    return ALL.stream().filter(columns -> columns.holds.equals(holds)).findFirst();
  }

  private static FileColumns of(String holds, Class<? extends Record> form) {
    List<String> needed = new ArrayList<>();
    List<String> optional = new ArrayList<>();
    for (RecordComponent field : form.getRecordComponents()) {
      boolean isOptional = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
      (isOptional ? optional : needed).add(field.getName());
    }
    return new FileColumns(holds, needed, optional);
  }

  private static FileColumns recommendations() {
    List<String> needed = List.of("review", "number", "title", "text");
    List<String> optional =
        EntryField.of(Kind.PROPOSED).stream()
            .flatMap(FileColumns::columns)
            .map(column -> column.equals("occurredOn") ? "proposedOn" : column)
            .filter(column -> !needed.contains(column))
            .toList();
    return new FileColumns("recommendations", needed, optional);
  }

  private static FileColumns entries() {
    Set<String> optional = new LinkedHashSet<>();
    Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.PROPOSED)
        .flatMap(kind -> EntryField.of(kind).stream())
        .flatMap(FileColumns::columns)
        .filter(column -> !OF_ANY_ENTRY.contains(column))
        .forEach(optional::add);
    return new FileColumns(
        "entries", List.of("recommendation", "kind", "occurredOn"), List.copyOf(optional));
  }

  /** A row has one piece of evidence, in columns of its own. */
  private static Stream<String> columns(EntryField field) {
    return field.control() == EntryField.Control.EVIDENCE
        ? EVIDENCE.stream()
        : Stream.of(field.name());
  }

  public boolean isNeeded(String column) {
    return needed.contains(column);
  }

  public List<String> all() {
    return Stream.concat(needed.stream(), optional.stream()).toList();
  }

  /** A header row, with the mark by which spreadsheets know its encoding. */
  String template() {
    return "\uFEFF%s\r\n".formatted(String.join(",", all()));
  }
}
