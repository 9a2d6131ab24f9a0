package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
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
import org.uptake.identity.page.BackPage;

/**
 * Sends somebody back to the program that sent them here, with a code or an error, and with who
 * says so ({@code iss}, RFC 9207). Where there is no address to go back to, a page tells why.
 */
record AuthorizationAnswers(OwnAddress own, RegisteredClientRepository registered, FaultPages pages)
    implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  /** A policy cannot name such an address, so that no form may be answered by a way there. */
  private static final String SIXTH = "http://[";

  private static final String NO_SIGN_IN = "no-sign-in";

  /** Where a program waits for its answer, and what it tells several of them by. */
  record Place(String address, @Nullable String state) {

    static Place of(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
      return new Place(Objects.requireNonNull(asked.getRedirectUri()), asked.getState());
    }
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication answered)
      throws IOException {
    var answer = (OAuth2AuthorizationCodeRequestAuthenticationToken) answered;
    String code = Objects.requireNonNull(answer.getAuthorizationCode()).getTokenValue();
    send(Map.of(OAuth2ParameterNames.CODE, code), Place.of(answer), request, response);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var refused = (OAuth2AuthorizationCodeRequestAuthenticationException) failure;
    var asked = refused.getAuthorizationCodeRequestAuthentication();
    if (asked != null && StringUtils.hasText(asked.getRedirectUri())) {
      tell(refused.getError(), Place.of(asked), request, response);
    } else if (isForm(request)) {
      tellLost(request, response);
    } else {
      tell(refused.getError(), request, response);
    }
  }

  /** The one that asks for consent names the program and the question, not the address. */
  private static boolean isForm(HttpServletRequest request) {
    return HttpMethod.POST.matches(request.getMethod());
  }

  /** A question that nobody knows of any more. */
  void tellLost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.tell(NO_SIGN_IN, AuthorizationFault.Simple.ANSWERED_OR_OLD, request, response);
  }

  private void tell(OAuth2Error error, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProgramAddress found = ProgramAddress.of(request, registered);
    if (found.address() == null) {
      pages.tell(NO_SIGN_IN, Objects.requireNonNull(found.fault()), request, response);
    } else {
      String state = request.getParameter(OAuth2ParameterNames.STATE);
      tell(error, new Place(found.address(), state), request, response);
    }
  }

  void tell(
      OAuth2Error error, Place place, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, String> told = new LinkedHashMap<>();
    told.put(OAuth2ParameterNames.ERROR, error.getErrorCode());
    if (StringUtils.hasText(error.getDescription())) {
      told.put(OAuth2ParameterNames.ERROR_DESCRIPTION, error.getDescription());
    }
    send(told, place, request, response);
  }

  private void send(
      Map<String, String> told,
      Place place,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String answer = address(told, place);
    if (isForm(request) && answer.startsWith(SIXTH)) {
      Pages.write(response, new BackPage(pages.frames().bare(request, "back"), answer));
    } else {
      response.sendRedirect(answer);
    }
  }

  private String address(Map<String, String> told, Place place) {
    UriComponentsBuilder address = UriComponentsBuilder.fromUriString(place.address());
    told.forEach((name, value) -> address.queryParam(name, encoded(value)));
    if (StringUtils.hasText(place.state())) {
      address.queryParam(OAuth2ParameterNames.STATE, encoded(place.state()));
    }
    return address.queryParam("iss", encoded(own.issuer())).build(true).toUriString();
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
