package org.uptake.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be remembered while somebody is at the provider. Their own browser keeps it, so that
 * whoever only begins costs no memory and has no session; it is encrypted with a key that nobody
 * but this process has.
 */
final class SignInsUnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  /** An attribute, of the authorization request and then of the one that comes back. */
  static final String BACK = "uptake.back";

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ConsoleClient client;
  private final String cookie;
  private final boolean isSecure;
  private final CookieSeal seal = new CookieSeal();

  SignInsUnderWay(ConsoleClient client, boolean isSecure) {
    this.client = client;
    this.isSecure = isSecure;
    this.cookie = (isSecure ? "__Host-" : "") + "uptake-signing-in";
  }

  /**
   * @param until in seconds
   */
  record Kept(String state, String nonce, String proof, String redirect, String back, long until) {}

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest begun,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (begun != null) {
      Kept kept =
          new Kept(
              Objects.requireNonNull(begun.getState()),
              attribute(begun, OidcParameterNames.NONCE),
              attribute(begun, PkceParameterNames.CODE_VERIFIER),
              Objects.requireNonNull(begun.getRedirectUri()),
              attribute(begun, BACK),
              Instant.now().plus(KEPT).getEpochSecond());
      set(response, seal.close(JSON.writeValueAsBytes(kept)), KEPT);
    }
  }

  private static String attribute(OAuth2AuthorizationRequest begun, String name) {
    return Objects.requireNonNull(begun.getAttribute(name), name);
  }

  private void set(HttpServletResponse response, String value, Duration time) {
    ResponseCookie made =
        ResponseCookie.from(cookie, value)
            .path("/")
            .httpOnly(true)
            .secure(isSecure)
            .sameSite("Lax")
            .maxAge(time)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, made.toString());
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return kept(request).map(this::begun).orElse(null);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    Optional<Kept> kept = kept(request);
    kept.ifPresent(
        known -> {
          set(response, "", Duration.ZERO);
          request.setAttribute(BACK, known.back());
        });
    return kept.map(this::begun).orElse(null);
  }

  /** Only what this browser began, for the state that comes back with it. */
  private Optional<Kept> kept(HttpServletRequest request) {
    String state = request.getParameter(OAuth2ParameterNames.STATE);
    return Optional.ofNullable(WebUtils.getCookie(request, cookie))
        .flatMap(known -> seal.open(known.getValue()))
        .map(plain -> JSON.readValue(plain, Kept.class))
        .filter(known -> known.state().equals(state))
        .filter(known -> Instant.now().getEpochSecond() < known.until());
  }

  private OAuth2AuthorizationRequest begun(Kept kept) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(client.registration().getClientId())
        .authorizationUri(
            Objects.requireNonNull(
                client.registration().getProviderDetails().getAuthorizationUri()))
        .redirectUri(kept.redirect())
        .scope(OidcScopes.OPENID)
        .state(kept.state())
        .attributes(
            Map.of(
                OAuth2ParameterNames.REGISTRATION_ID, ConsoleClient.ID,
                OidcParameterNames.NONCE, kept.nonce(),
                PkceParameterNames.CODE_VERIFIER, kept.proof()))
        .build();
  }
}
