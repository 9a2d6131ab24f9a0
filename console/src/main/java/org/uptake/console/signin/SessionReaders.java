package org.uptake.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.csrf.CsrfToken;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.api.Questions;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.api.Visitor;
import org.uptake.console.frame.PageReader;

/**
 * Who reads, by their session. The API is asked with each page, so that whoever lost their account
 * is told at the next one, and reads on as anybody does.
 */
final class SessionReaders implements PageReader.Readers {

  private static final String KNOWN = SessionReaders.class.getName();
  private static final String NO_ACCOUNT = "signin.no-account";

  private final ProviderCalls provider;
  private final UptakeApi api;

  SessionReaders(ProviderCalls provider, UptakeApi api) {
    this.provider = provider;
    this.api = api;
  }

  @Override
  public PageReader of(HttpServletRequest request) {
    if (request.getAttribute(KNOWN) instanceof PageReader known) {
      return known;
    }
    SessionTokens tokens = TokensOfSession.of(request);
    PageReader reader = tokens == null ? PageReader.stranger(null) : signedIn(tokens, request);
    request.setAttribute(KNOWN, reader);
    return reader;
  }

  private PageReader signedIn(SessionTokens tokens, HttpServletRequest request) {
    try {
      String token = tokens.access(provider);
      return new PageReader(true, own(token, request), token, form(request), null);
    } catch (OAuth2AuthorizationException failure) {
      return isRefusal(failure)
          ? ended(PageReader.ENDED, request)
          : PageReader.stranger(PageReader.UNSURE);
    } catch (ApiTrouble trouble) {
      return switch (trouble.told().status()) {
        case 401 -> ended(PageReader.ENDED, request);
        case 403 -> ended(NO_ACCOUNT, request);
        default -> PageReader.stranger(PageReader.UNSURE);
      };
    }
  }

  private OwnAccountAnswer own(String token, HttpServletRequest request) {
    Questions questions = new Questions(new Visitor(request.getRemoteAddr(), token));
    return questions.ask(api::ownAccount).answer();
  }

  private static boolean isRefusal(OAuth2AuthorizationException failure) {
    return OAuth2ErrorCodes.INVALID_GRANT.equals(failure.getError().getErrorCode());
  }

  private static PageReader ended(String why, HttpServletRequest request) {
    TokensOfSession.end(request);
    return PageReader.stranger(why);
  }

  private static @Nullable String form(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken form
        ? Objects.requireNonNull(form.getToken())
        : null;
  }
}
