package org.uptake.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever was given a password chooses one of their own before anything else. */
final class PasswordFirst extends OncePerRequestFilter {

  private static final Set<String> ALLOWED =
      Set.of(Pages.PASSWORD, Pages.SIGN_OUT, Pages.SIGNED_OUT, Pages.SIGN_IN);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (mustChange() && !ALLOWED.contains(request.getRequestURI())) {
      response.sendRedirect(Pages.PASSWORD);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean mustChange() {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    return person != null
        && person.getAuthorities().stream()
            .anyMatch(may -> SignIn.MUST_CHANGE.equals(may.getAuthority()));
  }
}
