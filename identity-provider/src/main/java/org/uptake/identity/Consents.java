package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationConsentAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.uptake.identity.page.UiLocales;
import org.uptake.pages.Language;

/**
 * Whether somebody lets a program have all that it asks for. Any program on their machine can say
 * that it is {@code uptake-cli}, so they are asked each time (RFC 8252, section 8.6), and what they
 * say is remembered nowhere. The pages prove who they are by a secret, and need not ask.
 */
record Consents(OAuth2AuthorizationService authorizations) {

  private static final AuthenticationConverter FRAMEWORK =
      new OAuth2AuthorizationConsentAuthenticationConverter();

  private static final OAuth2TokenType STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);

  /** So that something is allowed where no scope was asked for. */
  private static final SimpleGrantedAuthority ALLOWED = new SimpleGrantedAuthority("ALLOWED");

  /** What a program asks somebody for, as its question is kept until they answer. */
  record Question(OAuth2Authorization kept) {

    String clientId() {
      return kept.getRegisteredClientId();
    }

    String address() {
      return Objects.requireNonNull(asked().getRedirectUri());
    }

    /** In which language they are to be asked, if the program says so. */
    Optional<Language> language() {
      return Optional.ofNullable(asked().getAdditionalParameters().get(UiLocales.NAME))
          .flatMap(tags -> UiLocales.read(tags.toString()));
    }

    Set<String> scopes() {
      return asked().getScopes();
    }

    private OAuth2AuthorizationRequest asked() {
      return Objects.requireNonNull(kept.getAttribute(OAuth2AuthorizationRequest.class.getName()));
    }
  }

  /**
   * @param state by which it is known
   * @param person whom it was put to
   */
  Optional<Question> question(String state, Authentication person) {
    return find(state)
        .filter(kept -> kept.getPrincipalName().equals(person.getName()))
        .map(Question::new);
  }

  private Optional<OAuth2Authorization> find(String state) {
    return state.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(authorizations.findByToken(state, STATE));
  }

  /**
   * Reads an answer: what was asked for is given, or nothing is, whatever else the form says. No
   * {@link AuthenticationConverter} itself: a bean of that kind would read access tokens too.
   */
  @Nullable Authentication read(HttpServletRequest request) {
    return FRAMEWORK.convert(request) instanceof OAuth2AuthorizationConsentAuthenticationToken said
        ? new OAuth2AuthorizationConsentAuthenticationToken(
            said.getAuthorizationUri(),
            said.getClientId(),
            (Authentication) said.getPrincipal(),
            said.getState(),
            given(said),
            said.getAdditionalParameters())
        : null;
  }

  private Set<String> given(OAuth2AuthorizationConsentAuthenticationToken said) {
    return isAllowed(said)
        ? find(said.getState()).map(Question::new).map(Question::scopes).orElse(Set.of())
        : Set.of();
  }

  private static boolean isAllowed(OAuth2AuthorizationConsentAuthenticationToken said) {
    return Decision.ALLOW.equals(said.getAdditionalParameters().get(Decision.NAME));
  }

  /** Makes the framework ask whom it has to. */
  static void ask(List<AuthenticationProvider> framework) {
    framework.forEach(
        one -> {
          if (one instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider questions) {
            questions.setAuthorizationConsentRequired(Consents::isRequired);
          } else if (one instanceof OAuth2AuthorizationConsentAuthenticationProvider answers) {
            answers.setAuthorizationConsentCustomizer(Consents::note);
          }
        });
  }

  private static boolean isRequired(OAuth2AuthorizationCodeRequestAuthenticationContext question) {
    return PublicClients.isPublic(question.getRegisteredClient())
        || Prompt.of(
                Objects.requireNonNull(question.getAuthorizationRequest())
                    .getAdditionalParameters())
            .contains(Prompt.CONSENT);
  }

  private static void note(OAuth2AuthorizationConsentAuthenticationContext answer) {
    OAuth2AuthorizationConsentAuthenticationToken said = answer.getAuthentication();
    if (isAllowed(said)) {
      var ignored = answer.getAuthorizationConsent().authority(ALLOWED);
    }
  }
}
