package org.uptake.query.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.DigestUtils;

/**
 * The tables of the projections, each generation in a schema of its own. Statements name tables
 * without a schema; the search path of the transaction says which generation they mean.
 */
public final class Generations {

  private final JdbcClient database;
  private final TransactionTemplate transaction;

  public Generations(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Makes the tables of another generation, empty and without indexes. */
  Generation make(Projection projection) {
    Generation made = new Generation(projection.name(), highest(projection.name()) + 1);
    call("view.make_generation", made);
    within(List.of(made), () -> statements(projection, "tables.sql").forEach(this::run));
    return made;
  }

  private int highest(String projection) {
    return database
        .sql(
            """
            select coalesce(max(substr(nspname, length(?) + 2)::integer), 0) from pg_namespace
            where nspname ~ ('^' || ? || '_[0-9]+$')
            """)
        .params(projection, projection)
        .query(Integer.class)
        .single();
  }

  /**
   * Generations that will never serve, and those that did so long ago that no question can still
   * read them.
   */
  List<Generation> leftovers() {
    return database
        .sql(
            """
            select name, number
            from (select p.*, substr(n.nspname, length(p.name) + 2)::integer as number
                  from view.projection p
                    join pg_namespace n on n.nspname ~ ('^' || p.name || '_[0-9]+$')) made
            where number > generation
              or (number < generation and since < now() - interval '1 minute')
            """)
        .query((row, n) -> new Generation(row.getString(1), row.getInt(2)))
        .list();
  }

  /** What makes the indexes of a generation when its rows are there, one after the other. */
  List<Runnable> indexing(Projection projection, Generation of) {
    List<Runnable> steps = new ArrayList<>();
    for (String statement : statements(projection, "indexes.sql")) {
      steps.add(() -> within(List.of(of), () -> run(statement)));
    }
    return steps;
  }

  /** Does something to these, in a transaction of its own. */
  void within(List<Generation> generations, Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          use(generations);
          work.run();
        });
  }

  /** Tells the planner what is in the tables. */
  void analyze(Generation generation) {
    database
        .sql(
            "select format('vacuum analyze %I.%I', schemaname, tablename) from pg_tables where schemaname = ?")
        .param(generation.schema())
        .query(String.class)
        .list()
        .forEach(this::run);
  }

  /** The owner makes and drops schemas for us: who makes schemas could stand in others' way. */
  private void call(String function, Generation generation) {
    Object ignored =
        database
            .sql("select %s(?)".formatted(function))
            .param(generation.schema())
            .query()
            .singleRow();
  }

  private void run(String statement) {
    var ignored = database.sql(statement).update();
  }

  void drop(Generation old) {
    call("view.drop_generation", old);
  }

  /** From here to the end of the transaction, statements mean these generations. */
  void use(List<Generation> generations) {
    String ignored =
        database
            .sql("select set_config('search_path', ?, true)")
            .param(String.join(", ", generations.stream().map(Generation::schema).toList()))
            .query(String.class)
            .single();
  }

  /** Tells apart how tables are made: a generation of another form cannot serve. */
  static String digest(Projection projection) {
    String made = text(projection, "tables.sql") + text(projection, "indexes.sql");
    return DigestUtils.md5DigestAsHex(made.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> statements(Projection projection, String resource) {
    String plain = text(projection, resource).replaceAll("(?m)^--.*$", "");
    return Arrays.stream(plain.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String text(Projection projection, String resource) {
    try (InputStream input = projection.home().getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(input, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
