package org.uptake.query.lag;

import org.uptake.query.sheet.TableShape;

/** What a table of lags has. */
final class LagTables {

  static final TableShape<LateEntry> LATE =
      new TableShape<LateEntry>("late-entries")
          .text("entry", "#meta+id", entry -> entry.entry().toString())
          .text("recommendation", "#activity+code", LateEntry::recommendation)
          .word("kind", "#event+type", LateEntry::kind)
          .stakeholder("by", "#org+reporting", LateEntry::by)
          .date("occurredOn", "#date+occurred", LateEntry::occurredOn)
          .moment("recordedAt", "#date+reported", LateEntry::recordedAt)
          .number("lagDays", "#indicator+lag", LateEntry::lag);

  static final TableShape<Lag.Group> GROUPS =
      new TableShape<Lag.Group>("lag")
          .text("group", "#meta+group", Lag.Group::group)
          .number("entries", "#indicator+count", group -> group.spread().entries())
          .number("medianDays", "#indicator+lag+median", group -> group.spread().median())
          .number("p90Days", "#indicator+lag+p90", group -> group.spread().p90())
          .number("maxDays", "#indicator+lag+max", group -> group.spread().max())
          .number("late", "#indicator+count+late", group -> group.spread().late());

  private LagTables() {}
}
