package org.uptake.query.attention;

import java.util.List;
import org.uptake.query.sheet.TableShape;

/** A reason why a recommendation needs a person, in a table; one with several has several rows. */
record NeedRow(AttentionSummary of, Need need) {

  static final TableShape<NeedRow> TABLE =
      new TableShape<NeedRow>("attention")
          .text("id", "#activity+code", row -> row.of.id())
          .word("review", "#activity+programme+code", row -> row.of.review())
          .word("number", "#activity+num", row -> row.of.number())
          .prose("title", "#activity+name", row -> row.of.title())
          .word("stage", "#status+name", row -> row.of.stage())
          .word("reason", "#status+reason", row -> row.need.reason().word())
          .moment("since", "#date+since", row -> row.need.ground().since())
          .word("cause", "#status+cause", row -> row.need.ground().cause())
          .prose("why", "#description", row -> row.need.ground().why())
          .stakeholders("addressees", "#org+addressee", row -> row.need.addressees())
          .stakeholders("whoseMove", "#org+next", row -> row.need.whoseMove())
          .text("entry", "#meta+id", row -> row.need.ground().entry().toString())
          .word("kind", "#event+type", row -> row.need.ground().kind())
          .date("occurredOn", "#date+occurred", row -> row.need.ground().occurredOn())
          .stakeholder("by", "#org+reporting", row -> row.need.ground().by());

  static List<NeedRow> of(AttentionSummary summary) {
    return summary.reasons().stream().map(need -> new NeedRow(summary, need)).toList();
  }
}
