package org.uptake.identity;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.uptake.platform.security.SecurityLog;

/**
 * Tells the log who signed in and who tried in vain, people as well as programs. Of a login or a
 * program that nobody knows it does not tell the name: it might be a password.
 */
record SignInLog(CredentialsRows people, RegisteredClientRepository registered) {

  private static final String NOBODY = "nobody";

  /** What a program hears until its code is confirmed. */
  private static final String PENDING = "authorization_pending";

  @EventListener
  void on(AuthenticationSuccessEvent event) {
    if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken person) {
      SecurityLog.line()
          .addKeyValue("account", person.getName())
          .addKeyValue("by", "password")
          .log("Signed in");
    }
  }

  @EventListener({
    AuthenticationFailureBadCredentialsEvent.class,
    AuthenticationFailureLockedEvent.class
  })
  void on(AbstractAuthenticationFailureEvent event) {
    Authentication attempt = event.getAuthentication();
    AuthenticationException failure = event.getException();
    if (attempt instanceof UsernamePasswordAuthenticationToken) {
      SecurityLog.line()
          .addKeyValue("account", account(attempt.getName()))
          .addKeyValue("by", "password")
          .addKeyValue("reason", failure instanceof LockedException ? "has to wait" : "wrong")
          .log("Not signed in");
    } else if (isOfProgram(attempt) && failure instanceof OAuth2AuthenticationException told) {
      gaveNothing(attempt.getName(), told.getError().getErrorCode());
    }
  }

  private static boolean isOfProgram(Authentication attempt) {
    return attempt instanceof OAuth2ClientAuthenticationToken
        || attempt instanceof OAuth2AuthorizationGrantAuthenticationToken;
  }

  private void gaveNothing(String program, String reason) {
    if (!reason.equals(PENDING)) {
      SecurityLog.line()
          .addKeyValue("program", known(program))
          .addKeyValue("reason", reason)
          .log("Gave no token");
    }
  }

  private String account(String login) {
    return people.find(login).map(Credentials::account).orElse(NOBODY);
  }

  private String known(String program) {
    return Optional.ofNullable(registered.findByClientId(program))
        .map(RegisteredClient::getClientId)
        .orElse(NOBODY);
  }
}
