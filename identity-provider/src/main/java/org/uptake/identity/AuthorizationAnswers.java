package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Sends somebody back to the program that sent them here, with a code or an error, and with who
 * says so ({@code iss}, RFC 9207). Where there is no address to go back to, a page tells why.
 */
record AuthorizationAnswers(OwnAddress own, RegisteredClientRepository registered, FaultPages pages)
    implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final String TITLE = "This program cannot sign you in";

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication answered)
      throws IOException {
    var answer = (OAuth2AuthorizationCodeRequestAuthenticationToken) answered;
    UriComponentsBuilder address =
        UriComponentsBuilder.fromUriString(Objects.requireNonNull(answer.getRedirectUri()))
            .queryParam(
                OAuth2ParameterNames.CODE,
                Objects.requireNonNull(answer.getAuthorizationCode()).getTokenValue());
    send(address, answer.getState(), response);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var refused = (OAuth2AuthorizationCodeRequestAuthenticationException) failure;
    var asked = refused.getAuthorizationCodeRequestAuthentication();
    if (asked != null && StringUtils.hasText(asked.getRedirectUri())) {
      send(refused.getError(), asked.getRedirectUri(), asked.getState(), response);
    } else if (isConsent(request)) {
      pages.tell(TITLE, AuthorizationFault.Simple.ANSWERED_OR_OLD, request, response);
    } else {
      tell(refused.getError(), request, response);
    }
  }

  /** Its form names the program and the question, not the address. */
  private static boolean isConsent(HttpServletRequest request) {
    return request.getParameter(OAuth2ParameterNames.REDIRECT_URI) == null
        && "POST".equals(request.getMethod());
  }

  private void tell(OAuth2Error error, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProgramAddress address = ProgramAddress.of(request, registered);
    if (address.address() == null) {
      pages.tell(TITLE, Objects.requireNonNull(address.fault()), request, response);
    } else {
      send(error, address.address(), request.getParameter(OAuth2ParameterNames.STATE), response);
    }
  }

  /** To an address of the program's own. */
  void send(OAuth2Error error, String address, @Nullable String state, HttpServletResponse response)
      throws IOException {
    UriComponentsBuilder told =
        UriComponentsBuilder.fromUriString(address)
            .queryParam(OAuth2ParameterNames.ERROR, error.getErrorCode());
    if (StringUtils.hasText(error.getDescription())) {
      told.queryParam(OAuth2ParameterNames.ERROR_DESCRIPTION, encoded(error.getDescription()));
    }
    send(told, state, response);
  }

  private void send(
      UriComponentsBuilder address, @Nullable String state, HttpServletResponse response)
      throws IOException {
    if (StringUtils.hasText(state)) {
      address.queryParam(OAuth2ParameterNames.STATE, encoded(state));
    }
    response.sendRedirect(
        address.queryParam("iss", encoded(own.issuer())).build(true).toUriString());
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
