package org.uptake.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.SigningPage;
import org.uptake.console.frame.Visit;
import org.uptake.pages.Language;

/** Signs people out, and tells them how signing in and out ended. */
@Controller
class SigningPages {

  private final ConsoleSignIn signIn;

  SigningPages(ConsoleSignIn signIn) {
    this.signIn = signIn;
  }

  @PostMapping(SignInPaths.SIGN_OUT)
  ResponseEntity<Void> signOut(HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(signIn.end(request)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The provider knows one address for all languages. */
  @GetMapping({SignInPaths.SIGNED_OUT, SignInPaths.IN_VAIN})
  ResponseEntity<Void> lead(Visit visit, HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(visit.to(request.getRequestURI().replace("/console", ""))))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  @GetMapping(Language.PATH + "/{kind:signed-out|not-signed-in}")
  SigningPage tell(Visit visit, @PathVariable String kind) {
    return new SigningPage(Frame.of(visit, visit.words().say(kind + ".title"), null), kind);
  }
}
