package org.uptake.command.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Word;

/** What a file holds, told by its header row; docs/data.md lists the columns. */
enum FileKind implements Word {
  STAKEHOLDERS(Set.of("code", "name", "kind"), Set.of("successor")),
  REVIEWS(
      Set.of("code", "title", "publishedOn"),
      Set.of("symbol", "commissionedBy", "custodian", "summary", "reportingPeriodMonths")),
  RECOMMENDATIONS(
      Set.of("review", "number", "title", "text"),
      Set.of("proposedOn", "action", "theme", "addressees", "by", "source", "location", "note")),
  ENTRIES(
      Set.of("recommendation", "kind", "occurredOn"),
      Set.of(
          "addressee",
          "by",
          "note",
          "visibility",
          "disclosedOn",
          "extent",
          "reopens",
          "reason",
          "lead",
          "targetDate",
          "steps",
          "amount",
          "currency",
          "phase",
          "channel",
          "contribution",
          "movement",
          "summary",
          "measures",
          "cause",
          "finding",
          "ground",
          "explanation",
          "successor",
          "stance",
          "text",
          "place",
          "to",
          "relation"));

  private static final Set<String> EVIDENCE =
      Set.of("evidenceTitle", "evidenceUrl", "evidenceLocator");

  private final Set<String> required;
  private final Set<String> optional;

  FileKind(Set<String> required, Set<String> optional) {
    this.required = required;
    this.optional = optional;
  }

  /** The kind of file with these columns; the one with the most of its own, where several fit. */
  static Optional<FileKind> of(List<String> header) {
    return Arrays.stream(values()).filter(kind -> header.containsAll(kind.required)).findFirst();
  }

  /** The column that somebody means who writes it otherwise: in other cases, with other signs. */
  static Optional<String> meant(String column) {
    String plain = plain(column);
    return Arrays.stream(values())
        .flatMap(kind -> Stream.of(kind.required, kind.optional, EVIDENCE).flatMap(Set::stream))
        .sorted()
        .filter(name -> plain(name).equals(plain) && !name.equals(column))
        .findFirst();
  }

  private static String plain(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  List<String> unknown(List<String> header) {
    return header.stream()
        .filter(column -> !required.contains(column) && !optional.contains(column))
        .filter(column -> !(takesEvidence() && EVIDENCE.contains(column)))
        .toList();
  }

  /** The day of a proposal stands in a column of its own. */
  FieldError atColumn(FieldError error) {
    return this == RECOMMENDATIONS && error.field().equals("occurredOn")
        ? new FieldError("proposedOn", error.problem())
        : error;
  }

  private boolean takesEvidence() {
    return this == RECOMMENDATIONS || this == ENTRIES;
  }
}
