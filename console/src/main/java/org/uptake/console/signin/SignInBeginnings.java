package org.uptake.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.uptake.pages.Language;
import org.uptake.pages.ReaderLanguage;

/** Leads somebody to the provider, who will come back to the page where they were. */
final class SignInBeginnings implements OAuth2AuthorizationRequestResolver {

  /** In which language the provider is to speak (OpenID Connect Core 1.0, section 3.1.2.1). */
  private static final String UI_LOCALES = "ui_locales";

  private final OAuth2AuthorizationRequestResolver framework;

  SignInBeginnings(ConsoleClient client) {
    this.framework = new DefaultOAuth2AuthorizationRequestResolver(client, SignInPaths.SIGN_IN);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return request.getRequestURI().equals(SignInPaths.SIGN_IN)
        ? resolve(request, ConsoleClient.ID)
        : null;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
    OAuth2AuthorizationRequest begun = framework.resolve(request, id);
    String back = SignInPaths.back(request.getParameter("back"));
    return begun == null
        ? null
        : OAuth2AuthorizationRequest.from(begun)
            .attributes(attributes -> attributes.put(SignInsUnderWay.BACK, back))
            .additionalParameters(asked -> asked.put(UI_LOCALES, language(back, request).code()))
            .build();
  }

  /** That of the page where they were. */
  private static Language language(String back, HttpServletRequest request) {
    return Language.of(back.split("[/?]", 3)[1]).orElseGet(() -> ReaderLanguage.of(request));
  }
}
