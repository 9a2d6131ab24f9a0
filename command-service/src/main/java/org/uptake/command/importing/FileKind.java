package org.uptake.command.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Word;

/** What a file holds, told by its header row; docs/data.md lists the columns. */
enum FileKind implements Word {
  STAKEHOLDERS(Set.of("code", "name", "kind"), Set.of()),
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
