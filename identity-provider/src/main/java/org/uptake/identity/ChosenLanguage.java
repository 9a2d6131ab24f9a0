package org.uptake.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.uptake.identity.page.UiLocales;
import org.uptake.pages.Language;
import org.uptake.pages.ReaderLanguage;

/**
 * Whoever asks for one of the pages in a language has chosen it: for what they wanted when they
 * were led here, and for all pages from then on. What a program asks for is no choice of theirs.
 */
final class ChosenLanguage extends OncePerRequestFilter {

  private final WantedAddress wanted;

  ChosenLanguage(WantedAddress wanted) {
    this.wanted = wanted;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.GET.matches(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    UiLocales.of(RequestAddress.of(request)).ifPresent(chosen -> keep(chosen, request, response));
    chain.doFilter(request, response);
  }

  private void keep(Language chosen, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, ReaderLanguage.cookie(chosen));
    wanted.speak(chosen, request, response);
  }
}
