package org.uptake.query.platform;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what stakeholders are called. */
public final class StakeholderNameRows {

  /** So many codes are looked up for an answer, and so many bytes of names told. */
  static final int MOST = 5_000;

  static final int MOST_BYTES = 450_000;

  private final JdbcClient database;

  public StakeholderNameRows(JdbcClient database) {
    this.database = database;
  }

  /** The answer, with the names of those who occur in it: of the first, if they are very many. */
  <T> WithNames<T> introduce(T answer, Standpoint at) {
    List<String> codes = StakeholderFields.codes(answer).stream().limit(MOST).toList();
    Map<String, String> known = codes.isEmpty() ? Map.of() : known(codes, at);
    Map<String, String> names = new LinkedHashMap<>();
    int bytes = 0;
    for (String code : codes) {
      String name = known.get(code);
      bytes += name == null ? 0 : code.length() + name.getBytes(StandardCharsets.UTF_8).length;
      if (name != null && bytes <= MOST_BYTES) {
        names.put(code, name);
      }
    }
    return new WithNames<>(answer, names);
  }

  private Map<String, String> known(Collection<String> codes, Standpoint at) {
    Map<String, String> names = new HashMap<>();
    database
        .sql(
            "select s.code, s.name from stakeholder s where s.code = any(:codes) and "
                + Standpoint.STOOD.formatted("s"))
        .param("codes", codes.toArray(String[]::new))
        .param("asOf", at.asOf())
        .param("position", at.position())
        .query(
            row -> {
              names.put(row.getString(1), row.getString(2));
            });
    return names;
  }
}
