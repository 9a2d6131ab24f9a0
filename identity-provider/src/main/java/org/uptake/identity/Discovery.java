package org.uptake.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which endpoints of the framework are served here, and what programs are told that there is. */
final class Discovery {

  /** Nobody here asks what a token is worth, or sends a question for a code ahead. */
  private static final RequestMatcher OFF =
      new OrRequestMatcher(path("/oauth2/introspect"), path("/oauth2/par"));

  private static final Set<String> NOT_HERE =
      Set.of(
          "introspection_endpoint",
          "introspection_endpoint_auth_methods_supported",
          "pushed_authorization_request_endpoint",
          "tls_client_certificate_bound_access_tokens");

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

  private Discovery() {}

  private static RequestMatcher path(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(path);
  }

  static RequestMatcher served(RequestMatcher all) {
    return new AndRequestMatcher(all, new NegatedRequestMatcher(OFF));
  }

  static void tell(Map<String, Object> claims) {
    claims.keySet().removeAll(NOT_HERE);
    claims.replace("grant_types_supported", GRANTS);
    claims.replace("token_endpoint_auth_methods_supported", PROOFS);
    claims.replace("revocation_endpoint_auth_methods_supported", PROOFS);
  }
}
