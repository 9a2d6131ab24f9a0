package org.uptake.identity;

/** What people have from signing in: sessions of their own, and what they let programs have. */
record SignIns(CredentialsRows people, AuthorizationRows authorizations) {

  void endAll(String account) {
    people.endSessions(account);
    authorizations.takeBack(account);
  }
}
