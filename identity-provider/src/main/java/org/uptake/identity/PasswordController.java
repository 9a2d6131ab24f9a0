package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.identity.page.PasswordPage;
import org.uptake.identity.page.ProviderFrame;
import org.uptake.kernel.StakeholderCode;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.Author;
import org.uptake.platform.security.SecurityLog;

/** Where somebody chooses a password, and goes on to where they wanted. */
@RestController
class PasswordController {

  private final CredentialsRows people;
  private final Accounts accounts;
  private final SignIns signIns;
  private final TakenInvitations taken;
  private final PasswordEncoder hashes;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
  private final WantedAddress wanted;
  private final ProviderFrames frames;

  PasswordController(
      CredentialsRows people,
      Accounts accounts,
      SignIns signIns,
      TakenInvitations taken,
      PasswordEncoder hashes,
      WantedAddress wanted,
      ProviderFrames frames) {
    this.people = people;
    this.accounts = accounts;
    this.signIns = signIns;
    this.taken = taken;
    this.hashes = hashes;
    this.wanted = wanted;
    this.frames = frames;
  }

  /** The form, filled in. */
  record Chosen(@Nullable String current, @Nullable String chosen, @Nullable String repeated) {

    @Override
    public String chosen() {
      return Objects.requireNonNullElse(chosen, "");
    }

    Optional<PasswordFault> fault(Credentials person, List<String> words, PasswordEncoder hashes) {
      if (!hashes.matches(current, person.password())) {
        return Optional.of(PasswordFault.Simple.PRESENT_IS_WRONG);
      }
      return chosen().equals(current)
          ? Optional.of(PasswordFault.Simple.SAME_AS_PRESENT)
          : Passwords.fault(chosen(), Objects.requireNonNullElse(repeated, ""), words);
    }
  }

  @GetMapping(Pages.PASSWORD)
  ResponseEntity<byte[]> ask(Authentication signedIn, HttpServletRequest request) {
    ProviderFrame frame = frames.of(request, "password");
    return Pages.answer(HttpStatus.OK, page(frame, person(signedIn)));
  }

  @PostMapping(Pages.PASSWORD)
  ResponseEntity<byte[]> change(
      Chosen form,
      Authentication signedIn,
      HttpServletRequest request,
      HttpServletResponse response) {
    Instant now = Instant.now();
    Credentials person = person(signedIn);
    Optional<PasswordFault> fault =
        tooLate(person, now).or(() -> form.fault(person, words(person), hashes));
    if (fault.isPresent()) {
      line(person).addKeyValue("reason", fault.get().code()).log("Did not change the password");
      return refused(fault.get(), person, request);
    }
    people.changePassword(person.account(), hashes.encode(form.chosen()));
    signIns.endAll(person.account());
    taken.note(person, now);
    line(person).log("Changed the password");
    signInAnew(signedIn, request, response);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(next(request, response)).build();
  }

  private Optional<PasswordFault> tooLate(Credentials person, Instant now) {
    return person.isTooLate(taken.invitations(), now)
        ? Optional.of(PasswordFault.Simple.CAME_TOO_LATE)
        : Optional.empty();
  }

  /** The program's name, and what others know of a person. */
  private List<String> words(Credentials person) {
    return Stream.concat(
            Stream.of("uptake", person.login()),
            accounts.withId(person.account()).map(Author::organisation).stream()
                .map(StakeholderCode::value))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static LoggingEventBuilder line(Credentials person) {
    return SecurityLog.line().addKeyValue("account", person.account());
  }

  /** Under a new session; nobody who knows another one is let in with it any more. */
  private void signInAnew(
      Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            Objects.requireNonNull(signedIn.getPrincipal()),
            null,
            Set.of(
                FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY))));
    var ignored = request.changeSessionId();
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }

  private URI next(HttpServletRequest request, HttpServletResponse response) {
    SavedRequest before = wanted.getRequest(request, response);
    return URI.create(before == null ? Pages.ACCOUNT : before.getRedirectUrl());
  }

  private Credentials person(Authentication signedIn) {
    return people.withAccount(signedIn.getName()).orElseThrow();
  }

  private ResponseEntity<byte[]> refused(
      PasswordFault fault, Credentials person, HttpServletRequest request) {
    ProviderFrame frame = frames.of(request, "password").telling(fault.box(), fault);
    return Pages.answer(HttpStatus.UNPROCESSABLE_CONTENT, page(frame, person));
  }

  private static PasswordPage page(ProviderFrame frame, Credentials person) {
    return new PasswordPage(
        frame, person.login(), person.mustChange(), Passwords.FEWEST_CHARACTERS);
  }
}
