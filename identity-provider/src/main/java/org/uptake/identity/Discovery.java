package org.uptake.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.uptake.identity.page.UiLocales;

/**
 * Which endpoints of the framework are served here, and what programs are told that there is: that
 * and no more, whatever the framework could do (OpenID Connect Discovery 1.0, RFC 8414).
 */
final class Discovery {

  /** Nobody here asks what a token is worth, or sends a question for a code ahead. */
  private static final RequestMatcher OFF =
      new OrRequestMatcher(path("/oauth2/introspect"), path("/oauth2/par"));

  /** The ways in. */
  static final List<String> GRANTS =
      List.of(
          AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
          AuthorizationGrantType.CLIENT_CREDENTIALS.getValue(),
          AuthorizationGrantType.DEVICE_CODE.getValue(),
          AuthorizationGrantType.REFRESH_TOKEN.getValue());

  private static final List<String> PROOFS =
      List.of(
          ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
          ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue(),
          ClientAuthenticationMethod.NONE.getValue());

  private static final Map<String, String> PATHS =
      Map.of(
          "authorization_endpoint", Pages.AUTHORIZE,
          "token_endpoint", "/oauth2/token",
          "device_authorization_endpoint", "/oauth2/device_authorization",
          "revocation_endpoint", "/oauth2/revoke",
          "userinfo_endpoint", "/userinfo",
          "end_session_endpoint", "/connect/logout",
          "jwks_uri", "/oauth2/jwks");

  private static final Map<String, Object> FACTS = facts();

  private Discovery() {}

  private static RequestMatcher path(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(path);
  }

  static RequestMatcher served(RequestMatcher all) {
    return new AndRequestMatcher(all, new NegatedRequestMatcher(OFF));
  }

  /** In place of what the framework tells. */
  static void tell(Map<String, Object> claims) {
    String issuer = String.valueOf(claims.get("issuer"));
    claims.clear();
    claims.put("issuer", issuer);
    PATHS.forEach((name, path) -> claims.put(name, issuer + path));
    claims.putAll(FACTS);
  }

  private static Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("scopes_supported", Clients.SCOPES.stream().sorted().toList());
    facts.put("claims_supported", claims());
    facts.put("prompt_values_supported", Prompt.words());
    facts.put("ui_locales_supported", UiLocales.supported());
    facts.put("response_types_supported", List.of("code"));
    facts.put("response_modes_supported", List.of("query"));
    facts.put("grant_types_supported", GRANTS);
    facts.put("subject_types_supported", List.of("public"));
    facts.put("id_token_signing_alg_values_supported", List.of("RS256"));
    facts.put("code_challenge_methods_supported", List.of("S256"));
    facts.put("token_endpoint_auth_methods_supported", PROOFS);
    facts.put("revocation_endpoint_auth_methods_supported", PROOFS);
    facts.put("authorization_response_iss_parameter_supported", true);
    facts.put("request_parameter_supported", false);
    facts.put("request_uri_parameter_supported", false);
    facts.put("claims_parameter_supported", false);
    return facts;
  }

  private static List<String> claims() {
    return List.of(
        "iss",
        "sub",
        "aud",
        "azp",
        "exp",
        "iat",
        "jti",
        "nonce",
        "auth_time",
        "name",
        "preferred_username");
  }
}
