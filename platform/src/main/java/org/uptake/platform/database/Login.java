package org.uptake.platform.database;

/**
 * A role of the database, and its password.
 *
 * @param password empty where this process knows the role by name alone
 */
public record Login(String username, String password) {

  public static Login byNameAlone(String username) {
    return new Login(username, "");
  }

  /** Whether this process can sign in as this role. */
  public boolean isUsable() {
    return !password.isEmpty();
  }

  @Override
  public String toString() {
    return username;
  }
}
