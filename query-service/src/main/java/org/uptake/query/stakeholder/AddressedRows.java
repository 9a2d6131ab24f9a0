package org.uptake.query.stakeholder;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Standpoint;

/** Reads what is asked of a stakeholder, and what it looks after. */
@Component
final class AddressedRows {

  private final JdbcClient database;

  AddressedRows(JdbcClient database) {
    this.database = database;
  }

  /** Its tracks, counted. */
  List<Count> tracks(String code, Standpoint at) {
    return database
        .sql(
            """
            select s.stage, t.response, t.step, count(*)
            from track t join span s on s.recommendation = t.recommendation and %s
            where t.addressee = :code and %s group by 1, 2, 3
            """
                .formatted(Standpoint.HELD.formatted("s"), Standpoint.HELD.formatted("t")))
        .params(at.parameters())
        .param("code", code)
        .query(
            (row, n) ->
                new Count(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
        .list();
  }

  /** The reviews whose custodian it is. */
  List<String> reviews(String code, Standpoint at) {
    return database
        .sql(
            "select v.code from review v where v.custodian = :code and %s order by v.code"
                .formatted(Standpoint.KNOWN.formatted("v")))
        .param("position", at.position())
        .param("code", code)
        .query(String.class)
        .list();
  }

  /** How many of its tracks agree in these. */
  record Count(String stage, String response, String step, long number) {}
}
