package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Tells a program, in JSON, why it gets no token (RFC 6749, section 5.2): 400 with {@code error}
 * and {@code error_description}, or 401 {@code invalid_client} with nothing beside it.
 */
final class TokenErrors implements AuthenticationEntryPoint, AuthenticationFailureHandler {

  private static final HttpMessageConverter<OAuth2Error> JSON =
      new OAuth2ErrorHttpMessageConverter();

  private static final String WAYS = "Basic realm=\"uptake\"";

  /** Nothing that it sent says which program it is. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException {
    tell(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT), request, response);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    tell(
        failure instanceof OAuth2AuthenticationException told
            ? told.getError()
            : new OAuth2Error(OAuth2ErrorCodes.SERVER_ERROR),
        request,
        response);
  }

  static void tell(OAuth2Error error, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServletServerHttpResponse answer = new ServletServerHttpResponse(response);
    if (error.getErrorCode().equals(OAuth2ErrorCodes.INVALID_CLIENT)) {
      refuse(request, answer);
    } else {
      answer.setStatusCode(HttpStatus.BAD_REQUEST);
      JSON.write(error, null, answer);
    }
  }

  /** Whether there is no such program, or another secret is its own, is not told. */
  private static void refuse(HttpServletRequest request, ServletServerHttpResponse answer)
      throws IOException {
    answer.setStatusCode(HttpStatus.UNAUTHORIZED);
    if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      answer.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, WAYS);
    }
    JSON.write(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT), null, answer);
  }
}
