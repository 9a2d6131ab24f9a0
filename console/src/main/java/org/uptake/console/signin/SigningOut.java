package org.uptake.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Ends a sign-in: here, and then at the provider (OpenID Connect RP-Initiated Logout 1.0). */
final class SigningOut {

  private final SignInProvider provider;
  private final ProviderCalls calls;

  SigningOut(SignInProvider provider, ProviderCalls calls) {
    this.provider = provider;
    this.calls = calls;
  }

  /**
   * @return where it goes on
   */
  String of(HttpServletRequest request) {
    SessionTokens tokens = TokensOfSession.of(request);
    if (tokens == null) {
      return SignInPaths.SIGNED_OUT;
    }
    TokensOfSession.end(request);
    // A browser that holds pages to go back to lets go of them when its cookie changes.
    var ignored = request.changeSessionId();
    calls.giveBack(tokens.last());
    return UriComponentsBuilder.fromUriString(provider.endpoints().get().endOfSession())
        .queryParam("id_token_hint", encoded(tokens.identity()))
        .queryParam("client_id", encoded(provider.client()))
        .queryParam("post_logout_redirect_uri", encoded(own(request) + SignInPaths.SIGNED_OUT))
        .build(true)
        .toUriString();
  }

  private String own(HttpServletRequest request) {
    return provider.ownAddress() == null
        ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
        : provider.ownAddress();
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, "UTF-8");
  }
}
