package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets a program without a secret ask for a device's token, renew it, and give it back: what proves
 * its right is the device code, or the token, that only it was given (RFC 8628, section 3.4, and
 * RFC 7009, section 2.1). For the code that a browser brings, the framework asks for the proof of
 * PKCE.
 */
record PublicClients(RegisteredClientRepository registered)
    implements AuthenticationConverter, AuthenticationProvider {

  private static final String TOKEN = "/oauth2/token";

  private static final Set<String> WITHOUT_GRANT =
      Set.of("/oauth2/device_authorization", "/oauth2/revoke");

  private static final Set<String> GRANTS =
      Set.of(
          AuthorizationGrantType.DEVICE_CODE.getValue(),
          AuthorizationGrantType.REFRESH_TOKEN.getValue());

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    String client = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
    return client != null && TokenRequests.hasNoSecret(request) && needsNoProof(request)
        ? new WithoutSecret(client)
        : null;
  }

  private static boolean needsNoProof(HttpServletRequest request) {
    String path = request.getRequestURI();
    String grant = request.getParameter(OAuth2ParameterNames.GRANT_TYPE);
    return path.equals(TOKEN)
        ? grant != null && GRANTS.contains(grant)
        : WITHOUT_GRANT.contains(path);
  }

  @Override
  public Authentication authenticate(Authentication request) {
    RegisteredClient client =
        Optional.ofNullable(registered.findByClientId(request.getName()))
            .filter(PublicClients::isPublic)
            .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
    return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
  }

  static boolean isPublic(RegisteredClient client) {
    return client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return authentication == WithoutSecret.class;
  }

  /** A program that says its name and nothing else. */
  private static final class WithoutSecret extends OAuth2ClientAuthenticationToken {

    WithoutSecret(String client) {
      super(client, ClientAuthenticationMethod.NONE, null, Map.of());
    }
  }
}
