package org.uptake.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What programs send to get a token, or to give one back: a form, no field twice, and one of the
 * ways in that there are. Whatever is no such form is refused here, before it is asked who sends
 * it.
 */
final class TokenRequests extends OncePerRequestFilter {

  /** The addresses that only programs speak to. */
  static final RequestMatcher ADDRESSES =
      new OrRequestMatcher(
          Stream.of(TokenRequests.TOKEN, "/oauth2/revoke", "/oauth2/device_authorization")
              .map(PathPatternRequestMatcher.withDefaults()::matcher)
              .map(RequestMatcher.class::cast)
              .toList());

  private static final String TOKEN = "/oauth2/token";

  /** Given more than once, these name more than one thing (RFC 8707, RFC 8693). */
  private static final Set<String> MANY = Set.of("resource", "audience");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !ADDRESSES.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<OAuth2Error> fault = fault(request);
    if (fault.isPresent()) {
      TokenErrors.tell(fault.get(), request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Optional<OAuth2Error> fault(HttpServletRequest request) {
    return Stream.<Function<HttpServletRequest, Optional<OAuth2Error>>>of(
            TokenRequests::noForm, TokenRequests::twice, TokenRequests::noWayIn)
        .map(rule -> rule.apply(request))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<OAuth2Error> noForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        ? Optional.empty()
        : invalid("The body must be " + MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  private static Optional<OAuth2Error> twice(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(field -> field.getValue().length > 1)
        .map(Map.Entry::getKey)
        .filter(name -> !MANY.contains(name))
        .findFirst()
        .flatMap(name -> invalid("A parameter is given more than once"));
  }

  private static Optional<OAuth2Error> noWayIn(HttpServletRequest request) {
    if (!request.getRequestURI().equals(TOKEN)) {
      return Optional.empty();
    }
    String grant = request.getParameter(OAuth2ParameterNames.GRANT_TYPE);
    if (!StringUtils.hasText(grant)) {
      return missing(OAuth2ParameterNames.GRANT_TYPE);
    }
    if (!Discovery.GRANTS.contains(grant)) {
      return Optional.of(
          new OAuth2Error(
              OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE,
              "grant_type must be one of " + String.join(", ", Discovery.GRANTS),
              null));
    }
    return grant.equals(AuthorizationGrantType.AUTHORIZATION_CODE.getValue())
        ? halfACode(request)
        : Optional.empty();
  }

  /** The proof of PKCE stands for the secret that a program on somebody's machine has not. */
  private static Optional<OAuth2Error> halfACode(HttpServletRequest request) {
    if (!StringUtils.hasText(request.getParameter(OAuth2ParameterNames.CODE))) {
      return missing(OAuth2ParameterNames.CODE);
    }
    return hasNoSecret(request)
            && !StringUtils.hasText(request.getParameter(PkceParameterNames.CODE_VERIFIER))
        ? missing(PkceParameterNames.CODE_VERIFIER)
        : Optional.empty();
  }

  static boolean hasNoSecret(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) == null;
  }

  private static Optional<OAuth2Error> missing(String parameter) {
    return invalid("The parameter %s is missing".formatted(parameter));
  }

  private static Optional<OAuth2Error> invalid(String description) {
    return Optional.of(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, description, null));
  }
}
