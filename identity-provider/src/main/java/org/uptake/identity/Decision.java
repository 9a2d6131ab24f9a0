package org.uptake.identity;

/** What somebody says to a program that wants to act for them, as the buttons of forms say it. */
final class Decision {

  static final String NAME = "decision";
  static final String ALLOW = "allow";
  static final String DENY = "deny";

  private Decision() {}
}
