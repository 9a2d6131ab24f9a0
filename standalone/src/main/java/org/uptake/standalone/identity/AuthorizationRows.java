package org.uptake.standalone.identity;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What was handed out, beside what Spring Authorization Server does with it. */
final class AuthorizationRows {

  private final JdbcClient jdbc;

  AuthorizationRows(IdentityRows identity) {
    this.jdbc = JdbcClient.create(identity.jdbc());
  }

  /** Whether the access that signing in gave counts still. */
  boolean hasAccess(String signIn) {
    return jdbc.sql(
            """
            select exists (
              select from oauth2_authorization where id = :id
              and not (access_token_metadata::jsonb ->> 'metadata.token.invalidated')::boolean)""")
        .param("id", signIn)
        .query(Boolean.class)
        .single();
  }

  /** All that somebody was given, or gave to programs. */
  void takeBack(String account) {
    jdbc.sql("delete from oauth2_authorization where principal_name = :account")
        .param("account", account)
        .update();
  }

  /** With nothing left that could be used, or exchanged for something. */
  void deleteExpired() {
    jdbc.sql(
            """
            delete from oauth2_authorization
            where greatest(authorization_code_expires_at, user_code_expires_at,
              device_code_expires_at, access_token_expires_at, oidc_id_token_expires_at,
              refresh_token_expires_at) < now()""")
        .update();
  }
}
