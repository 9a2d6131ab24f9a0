package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.uptake.identity.page.NoticePage;
import org.uptake.identity.page.ProviderFrame;
import org.uptake.identity.page.UiLocales;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.pages.Language;
import org.uptake.pages.ReaderLanguage;
import org.uptake.pages.Vocabulary;
import org.uptake.platform.security.SecurityLog;

/**
 * Puts around each page what it has to know of whoever is shown it: the language that they chose
 * here, or the program asked for that sent them, or that they read in last; who they are; and what
 * their forms have to bring.
 */
record ProviderFrames(WantedAddress wanted, CredentialsRows people) {

  private static final Vocabulary WORDS = Vocabulary.of("/org/uptake/identity/words");

  /**
   * @param kind of the words that tell the title
   */
  ProviderFrame of(HttpServletRequest request, String kind) {
    return of(request, kind, Optional.empty());
  }

  /**
   * @param asked what a program asked for that this page is about
   */
  ProviderFrame of(HttpServletRequest request, String kind, Optional<Language> asked) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    String here = isRead(request) ? RequestAddress.of(request) : request.getRequestURI();
    return frame(
        kind, language(request, asked), here, login(), token == null ? null : token.getToken());
  }

  /** Where no form is known, and nobody: before or outside what is asked by people. */
  ProviderFrame bare(HttpServletRequest request, String kind) {
    String here = isRead(request) ? RequestAddress.of(request) : null;
    return frame(kind, language(request, Optional.empty()), here, null, null);
  }

  private static ProviderFrame frame(
      String kind,
      Language language,
      @Nullable String here,
      @Nullable String login,
      @Nullable String form) {
    var words = WORDS.in(language);
    return new ProviderFrame(words, words.say(kind + ".title"), null, here, login, form);
  }

  /** Before any controller is asked. */
  void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SecurityLog.refused(new Refused(Refusal.TOO_MANY_REQUESTS, Refusal.TOO_MANY_REQUESTS), request);
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    Pages.write(response, new NoticePage(bare(request, "too-many"), "too-many"));
  }

  private Language language(HttpServletRequest request, Optional<Language> asked) {
    return UiLocales.of(RequestAddress.of(request))
        .or(() -> asked)
        .or(() -> wanted.language(request))
        .orElseGet(() -> ReaderLanguage.of(request));
  }

  private @Nullable String login() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof UsernamePasswordAuthenticationToken person
        ? people.withAccount(person.getName()).map(Credentials::login).orElse(null)
        : null;
  }

  private static boolean isRead(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod());
  }
}
