package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Where a program wants its answer, if that is an address of its own. Whatever else is wrong with
 * its question, it is told so there (RFC 6749, section 4.1.2.1).
 *
 * @param fault why there is no such address; null where there is one
 */
record ProgramAddress(@Nullable String address, @Nullable AuthorizationFault fault) {

  private static final Authentication ANYBODY =
      new AnonymousAuthenticationToken(
          "anybody", "anybody", AuthorityUtils.createAuthorityList("ANYBODY"));

  static ProgramAddress of(HttpServletRequest request, RegisteredClientRepository registered) {
    String program = parameter(request, OAuth2ParameterNames.CLIENT_ID);
    String address = parameter(request, OAuth2ParameterNames.REDIRECT_URI);
    if (program.isBlank()) {
      return none(new AuthorizationFault.LeftOut(OAuth2ParameterNames.CLIENT_ID));
    }
    RegisteredClient client = registered.findByClientId(program);
    if (client == null) {
      return none(new AuthorizationFault.NoProgram(program));
    }
    if (address.isBlank()) {
      return none(new AuthorizationFault.LeftOut(OAuth2ParameterNames.REDIRECT_URI));
    }
    return isOf(client, address)
        ? new ProgramAddress(address, null)
        : none(new AuthorizationFault.OtherAddress(address, client.getRedirectUris()));
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  private static ProgramAddress none(AuthorizationFault fault) {
    return new ProgramAddress(null, fault);
  }

  private static boolean isOf(RegisteredClient client, String address) {
    try {
      OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_REDIRECT_URI_VALIDATOR.accept(
          OAuth2AuthorizationCodeRequestAuthenticationContext.with(asked(client, address))
              .registeredClient(client)
              .build());
      return true;
    } catch (OAuth2AuthenticationException | NumberFormatException | IllegalStateException other) {
      return false;
    }
  }

  private static OAuth2AuthorizationCodeRequestAuthenticationToken asked(
      RegisteredClient client, String address) {
    return new OAuth2AuthorizationCodeRequestAuthenticationToken(
        Pages.AUTHORIZE,
        client.getClientId(),
        ANYBODY,
        address,
        null,
        Set.of(OidcScopes.OPENID),
        Map.of());
  }
}
