package org.uptake.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The roles of the database and what each may do, made by its superuser before anything else: the
 * owner migrates, and none of the others can alter or delete an event.
 */
public final class Roles {

  private Roles() {}

  /** Makes the roles that are missing and sets their passwords and limits; may be repeated. */
  public static void prepare(DatabaseSettings database, Login superuser) {
    try (Connection connection = Databases.connect(database.url(), superuser);
        Statement statement = connection.createStatement()) {
      for (Login login :
          List.of(database.owner(), database.command(), database.sequencer(), database.query())) {
        make(statement, login);
      }
      limit(statement, database);
      fence(statement, database);
      tune(statement, database.query());
    } catch (SQLException failure) {
      throw new IllegalStateException("The roles of the database cannot be made", failure);
    }
  }

  /** Makes one more role for a part with tables of its own, or sets its password. */
  public static void add(String url, Login superuser, Login role) {
    try (Connection connection = Databases.connect(url, superuser);
        Statement statement = connection.createStatement()) {
      make(statement, role);
      letConnect(statement, databaseName(statement), role);
    } catch (SQLException failure) {
      throw new IllegalStateException("A role of the database cannot be made", failure);
    }
  }

  private static void make(Statement statement, Login login) throws SQLException {
    String role = statement.enquoteIdentifier(login.username(), true);
    statement.execute(
        """
        do $$ begin
          if not exists (select from pg_roles where rolname = %s) then
            create role %s login nosuperuser nocreatedb nocreaterole;
          end if;
        end $$"""
            .formatted(statement.enquoteLiteral(login.username()), role));
    statement.execute(
        "alter role %s password %s".formatted(role, statement.enquoteLiteral(login.password())));
    statement.execute("alter role %s set search_path = pg_catalog".formatted(role));
  }

  /**
   * Limits of time are what makes a frozen node harmless: the server ends its transaction and with
   * it every lock that it held.
   */
  private static void limit(Statement statement, DatabaseSettings database) throws SQLException {
    String name = databaseName(statement);
    String owner = statement.enquoteIdentifier(database.owner().username(), true);
    String command = statement.enquoteIdentifier(database.command().username(), true);
    String sequencer = statement.enquoteIdentifier(database.sequencer().username(), true);
    String query = statement.enquoteIdentifier(database.query().username(), true);
    for (String sql :
        List.of(
            "alter database %s owner to %s".formatted(name, owner),
            "revoke all on database %s from public".formatted(name),
            "alter database %s set search_path = pg_catalog".formatted(name),
            "revoke create on schema public from public",
            "alter role %s set transaction_timeout = '10s'".formatted(command),
            "alter role %s set lock_timeout = '5s'".formatted(command),
            "alter role %s set transaction_timeout = '2s'".formatted(sequencer),
            // Building tables anew takes long: no limit on the whole, but on silence and deafness.
            "alter role %s set idle_in_transaction_session_timeout = '10s'".formatted(query),
            "alter role %s set tcp_user_timeout = '10s'".formatted(query))) {
      statement.execute(sql);
    }
    for (Login login : List.of(database.command(), database.sequencer(), database.query())) {
      letConnect(statement, name, login);
    }
  }

  /**
   * Whoever can connect could take any lock that goes by a number, and so hold up all who record:
   * these are taken through functions of the owner, each of which one role may call. The schemas
   * that the query side once made by itself become the owner's, who drops them.
   */
  private static void fence(Statement statement, DatabaseSettings database) throws SQLException {
    String owner = statement.enquoteLiteral(database.owner().username());
    String query = statement.enquoteLiteral(database.query().username());
    statement.execute(
        """
        do $$ declare lock regprocedure; made regnamespace; begin
          for lock in select oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace
              and proname ~ '^pg_(try_)?advisory_(xact_)?lock' loop
            execute format('revoke execute on function %%s from public', lock);
            execute format('grant execute on function %%s to %%I', lock, %1$s);
          end loop;
          for made in select oid from pg_namespace where nspowner = (
              select oid from pg_roles where rolname = %2$s) loop
            execute format('alter schema %%s owner to %%I', made, %1$s);
            execute format('grant usage, create on schema %%s to %%I', made, %2$s);
          end loop;
        end $$"""
            .formatted(owner, query));
  }

  private static String databaseName(Statement statement) throws SQLException {
    try (var result = statement.executeQuery("select current_database()")) {
      result.next();
      return statement.enquoteIdentifier(result.getString(1), true);
    }
  }

  private static void letConnect(Statement statement, String database, Login login)
      throws SQLException {
    statement.execute(
        "grant connect on database %s to %s"
            .formatted(database, statement.enquoteIdentifier(login.username(), true)));
  }

  /**
   * A question is planned for its own two dates, and may read most of an index. Where the planner
   * guesses too few rows, compiling and remembering cost more than they save.
   */
  private static void tune(Statement statement, Login query) throws SQLException {
    for (String setting :
        List.of(
            "plan_cache_mode = force_custom_plan",
            "random_page_cost = 1.1",
            "work_mem = '32MB'",
            "jit = off",
            "enable_memoize = off")) {
      statement.execute(
          "alter role %s set %s"
              .formatted(statement.enquoteIdentifier(query.username(), true), setting));
    }
  }
}
