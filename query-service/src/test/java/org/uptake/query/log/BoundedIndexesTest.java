package org.uptake.query.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;
import org.uptake.query.TestLog;

/** What an index is given has a length, whatever the log says: an index takes every row. */
final class BoundedIndexesTest {

  private static final int LARGEST_ROW = 2_704;

  /**
   * Each index of a generation with the columns of any length in it, and how large a row can be.
   */
  private static final String INDEXES =
      """
      select c.relname as index,
        string_agg(a.attname, ', ') filter (where a.attlen < 0 and a.atttypmod < 0) as unbounded,
        sum(case when a.attlen > 0 then a.attlen + 7
              when a.atttypid = 'numeric'::regtype then 32
              else 4 + 4 * greatest(a.atttypmod, 0) end) + 16 as largest
      from pg_index i
        join pg_class c on c.oid = i.indexrelid
        join pg_am m on m.oid = c.relam and m.amname = 'btree'
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid
      where n.nspname ~ '^[a-z]+_[0-9]+$'
      group by c.oid, c.relname
      """;

  private record Index(String index, String unbounded, int largest) {}

  private static List<Index> indexes(JdbcClient database) {
    return database.sql(INDEXES).query(Index.class).list();
  }

  private static boolean isBounded(Index index) {
    return index.unbounded() == null && index.largest() <= LARGEST_ROW;
  }

  @Test
  void noIndexIsGivenATextOfAnyLength() {
    try (TestLog log = TestLog.empty()) {
      assertThat(indexes(log.client()))
          .hasSizeGreaterThan(20)
          .allMatch(BoundedIndexesTest::isBounded);
    }
  }

  private static void sin(DatabaseSettings settings) throws SQLException {
    try (Connection connection = TestDatabase.superuser(settings);
        Statement statement = connection.createStatement()) {
      boolean ignored =
          statement.execute(
              """
              create schema sinner_1;
              create table sinner_1.t (a text, b varchar(700), c integer);
              create index any_length on sinner_1.t (c) include (a);
              create index too_long on sinner_1.t (b);
              create index sound on sinner_1.t (c);
              """);
    }
  }

  @Test
  void aSinnerIsFound() throws SQLException {
    try (TestLog log = TestLog.empty()) {
      sin(log.settings());

      assertThat(indexes(log.client()).stream().filter(index -> !isBounded(index)))
          .extracting(Index::index)
          .containsExactlyInAnyOrder("any_length", "too_long");
    }
  }
}
