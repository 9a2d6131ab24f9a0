package org.uptake.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.AccountId;

/**
 * The directory: who is behind an account. It stands apart from the log, so that a person can be
 * forgotten while everything that they recorded stays.
 */
public final class DirectoryRows {

  private final JdbcClient database;

  public DirectoryRows(JdbcClient database) {
    this.database = database;
  }

  Optional<AccountId> account(Identity identity) {
    return database
        .sql("select account from directory.identity where issuer = ? and subject = ?")
        .params(identity.issuer(), identity.subject())
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  /** Those of these whom it knows. */
  public Map<AccountId, Person> people(List<AccountId> accounts) {
    return database
        .sql("select account, name, email from directory.person where account = any(?)")
        .param(accounts.stream().map(AccountId::uuid).toArray(UUID[]::new))
        .query((row, n) -> person(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Person::account, Function.identity()));
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        new AccountId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3));
  }

  public void add(Person person) {
    database
        .sql("insert into directory.person (account, name, email) values (?, ?, ?)")
        .param(person.account().uuid())
        .param(person.name())
        .param(person.email())
        .update();
  }

  /**
   * @return false if it leads to an account already
   */
  public boolean add(Identity identity, AccountId account) {
    return database
            .sql(
                """
                insert into directory.identity (issuer, subject, account) values (?, ?, ?)
                on conflict (issuer, subject) do nothing
                """)
            .params(identity.issuer(), identity.subject(), account.uuid())
            .update()
        == 1;
  }

  /** With the person go their drafts. */
  public void erase(AccountId account) {
    for (String table : new String[] {"identity", "person"}) {
      database
          .sql("delete from directory.%s where account = ?".formatted(table))
          .param(account.uuid())
          .update();
    }
  }
}
