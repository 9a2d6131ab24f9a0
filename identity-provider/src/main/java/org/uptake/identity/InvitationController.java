package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.command.account.Invitations;
import org.uptake.identity.page.InvitationPage;
import org.uptake.identity.page.InvitedPage;
import org.uptake.identity.page.NoticePage;
import org.uptake.identity.page.ProviderFrame;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Message;
import org.uptake.kernel.Refused;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.Author;
import org.uptake.platform.security.SecurityLog;

/**
 * Where an administrator lets somebody in who has an account: with a password that is shown once,
 * and changed first. Never for somebody who signs in already or has roles, since whoever knows the
 * password could act for them; and never without the log telling of it.
 */
@RestController
class InvitationController {

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private final CredentialsRows people;
  private final Accounts accounts;
  private final Invitations invitations;
  private final PasswordEncoder hashes;
  private final ProviderFrames frames;

  InvitationController(
      CredentialsRows people,
      Accounts accounts,
      Invitations invitations,
      PasswordEncoder hashes,
      ProviderFrames frames) {
    this.people = people;
    this.accounts = accounts;
    this.invitations = invitations;
    this.hashes = hashes;
    this.frames = frames;
  }

  /**
   * @param account already known where somebody comes from its page
   */
  @GetMapping(Pages.INVITATION)
  ResponseEntity<byte[]> ask(
      @RequestParam(defaultValue = "") String account,
      Authentication signedIn,
      HttpServletRequest request) {
    return administrator(signedIn).isPresent()
        ? Pages.answer(
            HttpStatus.OK, new InvitationPage(frames.of(request, "invitation"), account, ""))
        : refused(signedIn, request);
  }

  @PostMapping(Pages.INVITATION)
  ResponseEntity<byte[]> invite(
      @RequestParam String account,
      @RequestParam String login,
      Authentication signedIn,
      HttpServletRequest request) {
    Optional<Author> administrator = administrator(signedIn);
    if (administrator.isEmpty()) {
      return refused(signedIn, request);
    }
    String password = Passwords.random();
    return fault(account, login)
        .or(() -> issue(administrator.get(), account))
        .or(() -> give(account, login, password))
        .map(fault -> again(new InvitationPage(frame(fault, request), account, login)))
        .orElseGet(
            () -> {
              tell(account, signedIn);
              ProviderFrame once = frames.of(request, "invited").once();
              return Pages.answer(HttpStatus.OK, new InvitedPage(once, login, password));
            });
  }

  private ProviderFrame frame(Message fault, HttpServletRequest request) {
    boolean isAboutLogin = fault instanceof InvitationFault known && known.isAboutLogin();
    return frames.of(request, "invitation").telling(isAboutLogin ? "login" : "account", fault);
  }

  private static ResponseEntity<byte[]> again(InvitationPage page) {
    return Pages.answer(HttpStatus.UNPROCESSABLE_CONTENT, page);
  }

  private Optional<Author> administrator(Authentication signedIn) {
    return accounts
        .withId(signedIn.getName())
        .filter(author -> author.roles().contains(Role.ADMINISTRATOR));
  }

  /** Before there is a password, so that there is none of which the log does not tell. */
  private Optional<Message> issue(Author administrator, String account) {
    try {
      invitations.issue(administrator, AccountId.of(account));
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused.detail());
    }
  }

  private ResponseEntity<byte[]> refused(Authentication signedIn, HttpServletRequest request) {
    SecurityLog.line()
        .addKeyValue("account", signedIn.getName())
        .addKeyValue("reason", "no administrator")
        .log("Refused");
    String kind = "no-administrator";
    return Pages.answer(HttpStatus.FORBIDDEN, new NoticePage(frames.of(request, kind), kind));
  }

  private Optional<Message> fault(String account, String login) {
    if (accounts.withId(account).isEmpty()) {
      return Optional.of(InvitationFault.NO_ACCOUNT);
    }
    if (!LOGIN.matcher(login).matches()) {
      return Optional.of(InvitationFault.NO_LOGIN);
    }
    if (people.withAccount(account).filter(Predicate.not(Credentials::mustChange)).isPresent()) {
      return Optional.of(InvitationFault.SIGNS_IN_ALREADY);
    }
    return people.find(login).filter(person -> !person.account().equals(account)).isPresent()
        ? Optional.of(InvitationFault.LOGIN_TAKEN)
        : Optional.empty();
  }

  /** Its owner may have chosen a password meanwhile, or another administrator have been quicker. */
  private Optional<Message> give(String account, String login, String password) {
    return people.give(new Credentials(login, hashes.encode(password), account, true))
        ? Optional.empty()
        : Optional.of(InvitationFault.SIGNS_IN_ALREADY);
  }

  private static void tell(String account, Authentication administrator) {
    SecurityLog.line()
        .addKeyValue("account", administrator.getName())
        .addKeyValue("invited", account)
        .log("Invited");
  }
}
