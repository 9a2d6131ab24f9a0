package org.uptake.console.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses of signing in and out, and where one may be led back to. */
final class SignInPaths {

  static final String SIGN_IN = "/console/sign-in";
  static final String SIGNED_IN = "/console/signed-in";
  static final String SIGN_OUT = "/console/sign-out";
  static final String SIGNED_OUT = "/console/signed-out";
  static final String IN_VAIN = "/console/not-signed-in";

  /**
   * A page of ours in one of its languages: no other site, and not long enough to burst a cookie.
   */
  private static final Pattern BACK =
      Pattern.compile("/(?:ar|en|es|fr|ru|zh)(?:[/?][\\x21-\\x7E&&[^\\\\]]{0,1000})?");

  private static final Pattern OF_SIGNING = Pattern.compile("/(?:signed-out|not-signed-in)\\b.*");

  private SignInPaths() {}

  /** Where one was, or the start. */
  static String back(@Nullable String wanted) {
    return wanted != null && BACK.matcher(wanted).matches()
        ? OF_SIGNING.matcher(wanted).replaceFirst("")
        : "/";
  }
}
