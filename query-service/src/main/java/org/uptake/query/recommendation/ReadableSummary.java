package org.uptake.query.recommendation;

import org.jspecify.annotations.Nullable;
import org.uptake.query.sheet.TableShape;

/** A recommendation in a table, with all of its text. */
record ReadableSummary(RecommendationSummary standing, DetailRows.Text reading) {

  /** The columns of a file to import have the names that they have there. */
  static final TableShape<ReadableSummary> TABLE =
      new TableShape<ReadableSummary>("recommendations")
          .text("id", "#activity+code", row -> row.standing.id())
          .word("review", "#activity+programme+code", row -> row.standing.review())
          .word("number", "#activity+num", row -> row.standing.number())
          .prose("title", "#activity+name", row -> row.standing.title())
          .prose("text", "#activity+description", row -> row.reading.text())
          .prose("action", "#activity+action", ReadableSummary::action)
          .text("theme", "#sector+name", row -> row.standing.theme())
          .stakeholders("addressees", "#org+addressee", row -> row.standing.addressees())
          .date("proposedOn", "#date+proposed", row -> row.standing.proposedOn())
          .text("source", "#meta+source", row -> row.reading.source().orElse(null))
          .text("location", "#meta+source+location", row -> row.reading.location().orElse(null))
          .word("stage", "#status+name", row -> row.standing.stage())
          .moment("since", "#date+status", row -> row.standing.since())
          .date("dated", "#date+status+recorded", row -> row.standing.dated())
          .flag("confirmed", "#status+confirmed", row -> row.standing.confirmed())
          .flag("contradicted", "#status+contradicted", row -> row.standing.contradicted())
          .moment("heardUntil", "#date+heard", row -> row.standing.heardUntil())
          .flag("silent", "#status+silent", row -> row.standing.silent())
          .moment("silentSince", "#date+silent", row -> row.standing.silentSince())
          .moment("dueOn", "#date+due", row -> row.standing.dueOn())
          .date("target", "#date+due+recorded", row -> row.standing.target())
          .flag("overdue", "#status+overdue", row -> row.standing.overdue())
          .moment("overdueSince", "#date+overdue", row -> row.standing.overdueSince());

  private @Nullable String action() {
    return reading.action().orElse(null);
  }
}
