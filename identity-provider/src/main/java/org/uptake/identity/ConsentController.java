package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.identity.Consents.Question;

/** Where somebody is asked whether a program may act for them; the framework takes the answer. */
@RestController
class ConsentController {

  private final Consents consents;
  private final RegisteredClientRepository registered;
  private final AuthorizationAnswers answers;

  ConsentController(
      Consents consents, RegisteredClientRepository registered, AuthorizationAnswers answers) {
    this.consents = consents;
    this.registered = registered;
    this.answers = answers;
  }

  @GetMapping(Pages.CONSENT)
  void ask(
      @RequestParam(defaultValue = "") String state,
      Authentication person,
      CsrfToken token,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<Question> question = consents.question(state, person);
    if (question.isPresent()) {
      Map<String, Object> shown = new LinkedHashMap<>(shown(question.get()));
      shown.put("state", state);
      shown.put("csrf", token.getToken());
      Pages.write(response, "consent", shown);
    } else {
      answers.tellLost(request, response);
    }
  }

  private Map<String, Object> shown(Question question) {
    RegisteredClient program =
        Objects.requireNonNull(registered.findById(question.clientId()), "no such program");
    return Map.of(
        "program", program.getClientName(),
        "client", program.getClientId(),
        "address", question.address(),
        "profile", question.scopes().contains(OidcScopes.PROFILE));
  }
}
