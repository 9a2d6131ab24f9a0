package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.identity.Consents.Question;
import org.uptake.identity.page.ConsentPage;

/** Where somebody is asked whether a program may act for them; the framework takes the answer. */
@RestController
class ConsentController {

  private final Consents consents;
  private final RegisteredClientRepository registered;
  private final AuthorizationAnswers answers;
  private final ProviderFrames frames;

  ConsentController(
      Consents consents,
      RegisteredClientRepository registered,
      AuthorizationAnswers answers,
      ProviderFrames frames) {
    this.consents = consents;
    this.registered = registered;
    this.answers = answers;
    this.frames = frames;
  }

  @GetMapping(Pages.CONSENT)
  void ask(
      @RequestParam(defaultValue = "") String state,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<Question> question = consents.question(state, person);
    if (question.isPresent()) {
      Pages.write(response, page(question.get(), state, request));
    } else {
      answers.tellLost(request, response);
    }
  }

  private ConsentPage page(Question question, String state, HttpServletRequest request) {
    RegisteredClient program =
        Objects.requireNonNull(registered.findById(question.clientId()), "no such program");
    return new ConsentPage(
        frames.of(request, "consent", question.language()),
        program.getClientName(),
        program.getClientId(),
        question.address(),
        question.scopes().contains(OidcScopes.PROFILE),
        state);
  }
}
