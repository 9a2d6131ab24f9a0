package org.uptake.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.security.SecurityLog;

/** Where somebody signs in, and sees who they are then. */
@RestController
class SignInController {

  private static final Map<String, String> REASONS =
      Map.of(
          "failed", "Login or password is wrong.",
          "slow", "Too many tries in vain. Wait a little, then try again.",
          "old", "The form was too old. Sign in again.");

  private final CredentialsRows people;
  private final Accounts accounts;
  private final SignIns signIns;

  SignInController(CredentialsRows people, Accounts accounts, SignIns signIns) {
    this.people = people;
    this.accounts = accounts;
    this.signIns = signIns;
  }

  @GetMapping(Pages.SIGN_IN)
  ResponseEntity<String> signIn(
      @RequestParam(name = "why", defaultValue = "") String why, CsrfToken token) {
    String reason = Objects.requireNonNullElse(REASONS.get(why), "");
    return Pages.page(HttpStatus.OK, "sign-in", token, Map.of("reason", reason));
  }

  @GetMapping(Pages.SIGNED_OUT)
  ResponseEntity<String> signedOut(CsrfToken token) {
    return Pages.page(HttpStatus.OK, "signed-out", token, Map.of());
  }

  @GetMapping(Pages.ACCOUNT)
  ResponseEntity<String> account(Authentication person, CsrfToken token) {
    String login = people.withAccount(person.getName()).map(Credentials::login).orElse("");
    return accounts
        .withId(person.getName())
        .map(
            author ->
                Map.of(
                    "login", login,
                    "account", author.id(),
                    "organisation", author.organisation().value(),
                    "roles", Role.joined(author.roles(), ", "),
                    "administers", author.roles().contains(Role.ADMINISTRATOR),
                    "programs", signIns.authorizations().given(author.id())))
        .map(values -> Pages.page(HttpStatus.OK, "account", token, values))
        .orElseThrow();
  }

  /** The session at hand ends with the others. */
  @PostMapping(Pages.SIGN_OUT_EVERYWHERE)
  ResponseEntity<Void> signOutEverywhere(Authentication person) {
    signIns.endAll(person.getName());
    SecurityLog.line().addKeyValue("account", person.getName()).log("Signed out everywhere");
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(Pages.SIGNED_OUT))
        .build();
  }

  @PostMapping(Pages.TAKE_BACK)
  ResponseEntity<Void> takeBack(@RequestParam("given") String id, Authentication person) {
    signIns.authorizations().takeBack(person.getName(), id);
    SecurityLog.line().addKeyValue("account", person.getName()).log("Took back from a program");
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(Pages.ACCOUNT)).build();
  }

  @GetMapping(path = Pages.STYLE, produces = "text/css;charset=UTF-8")
  ResponseEntity<byte[]> style() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(Pages.style());
  }
}
