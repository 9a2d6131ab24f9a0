package org.uptake.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who can sign in. */
final class CredentialsRows {

  private static final String PERSON =
      "select login, password, account, must_change, since from person ";

  private final JdbcClient jdbc;

  CredentialsRows(IdentityRows identity) {
    this.jdbc = JdbcClient.create(identity.jdbc());
  }

  boolean isEmpty() {
    return !jdbc.sql("select exists (select from person)").query(Boolean.class).single();
  }

  /** Capital letters make no difference. */
  Optional<Credentials> find(String login) {
    return jdbc.sql(PERSON + "where login = :login")
        .param("login", login.strip().toLowerCase(Locale.ROOT))
        .query(Credentials.class)
        .optional();
  }

  Optional<Credentials> withAccount(String account) {
    return jdbc.sql(PERSON + "where account = :account")
        .param("account", account)
        .query(Credentials.class)
        .optional();
  }

  void add(Credentials person) {
    jdbc.sql(
            """
            insert into person (login, password, account, must_change)
            values (:login, :password, :account, :mustChange)""")
        .paramSource(person)
        .update();
  }

  /**
   * Instead of what was given for the account before, and never used.
   *
   * @return false where its owner signs in already, with a password of their own
   */
  boolean give(Credentials person) {
    int given =
        jdbc.sql(
                """
                insert into person (login, password, account, must_change)
                values (:login, :password, :account, :mustChange)
                on conflict (account) do update
                  set login = excluded.login, password = excluded.password, since = now()
                  where person.must_change""")
            .paramSource(person)
            .update();
    return given > 0;
  }

  List<String> accounts() {
    return jdbc.sql("select distinct account from person").query(String.class).list();
  }

  void forget(String account) {
    jdbc.sql("delete from person where account = :account").param("account", account).update();
  }

  /** With one that is to be changed first. */
  void replacePassword(String account, String password) {
    jdbc.sql("update person set password = :password, must_change = true where account = :account")
        .param("password", password)
        .param("account", account)
        .update();
  }

  /** Those that begin from now on count, and a password that was given is good for a week again. */
  void endSessions(String account) {
    jdbc.sql("update person set since = now() where account = :account")
        .param("account", account)
        .update();
  }

  /** By its owner, so it need not be changed again. */
  void changePassword(String account, String password) {
    jdbc.sql("update person set password = :password, must_change = false where account = :account")
        .param("password", password)
        .param("account", account)
        .update();
  }
}
