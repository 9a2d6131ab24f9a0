package org.uptake.standalone.identity;

/**
 * Somebody who can sign in.
 *
 * @param password its hash
 * @param account what their tokens name as subject
 * @param mustChange whether the password was given to them and is to be changed first
 */
record Person(String login, String password, String account, boolean mustChange) {}
