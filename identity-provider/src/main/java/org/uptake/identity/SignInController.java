package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.identity.page.AccountPage;
import org.uptake.identity.page.NoticePage;
import org.uptake.identity.page.ProviderFrame;
import org.uptake.identity.page.SignInPage;
import org.uptake.pages.Mistake;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.Author;
import org.uptake.platform.security.SecurityLog;

/** Where somebody signs in, and sees who they are then. */
@RestController
class SignInController {

  /** Why somebody is asked once more. */
  private static final Set<String> REASONS = Set.of("failed", "slow", "old");

  private final ProviderFrames frames;
  private final Accounts accounts;
  private final SignIns signIns;

  SignInController(ProviderFrames frames, Accounts accounts, SignIns signIns) {
    this.frames = frames;
    this.accounts = accounts;
    this.signIns = signIns;
  }

  @GetMapping(Pages.SIGN_IN)
  ResponseEntity<byte[]> signIn(
      @RequestParam(name = "why", defaultValue = "") String why, HttpServletRequest request) {
    ProviderFrame frame = frames.of(request, "sign-in");
    Mistake reason = REASONS.contains(why) ? new Mistake("", frame.html("sign-in." + why)) : null;
    return Pages.answer(HttpStatus.OK, new SignInPage(frame.with(reason)));
  }

  @GetMapping(Pages.SIGNED_OUT)
  ResponseEntity<byte[]> signedOut(HttpServletRequest request) {
    return Pages.answer(
        HttpStatus.OK, new NoticePage(frames.of(request, "signed-out"), "signed-out"));
  }

  @GetMapping(Pages.ACCOUNT)
  ResponseEntity<byte[]> account(Authentication person, HttpServletRequest request) {
    ProviderFrame frame = frames.of(request, "account");
    return accounts
        .withId(person.getName())
        .map(own -> Pages.answer(HttpStatus.OK, page(frame, own)))
        .orElseThrow();
  }

  private AccountPage page(ProviderFrame frame, Author own) {
    return new AccountPage(
        frame,
        Objects.requireNonNullElse(frame.login(), ""),
        own.roles(),
        own.organisation().value(),
        own.id(),
        signIns.authorizations().given(own.id()).stream()
            .map(given -> new AccountPage.Given(given.id(), given.program(), given.end()))
            .toList());
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
}
