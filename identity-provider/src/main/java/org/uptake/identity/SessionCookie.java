package org.uptake.identity;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/**
 * Where people come over TLS, browsers send the cookie of a session over nothing else, and take it
 * from no other site (RFC 6265bis, section 4.1.3.2).
 */
record SessionCookie(OwnAddress address) implements ServletContextInitializer {

  @Override
  public void onStartup(ServletContext context) {
    if (address.isBehindTls()) {
      SessionCookieConfig cookie = context.getSessionCookieConfig();
      cookie.setName("__Host-" + cookie.getName());
      cookie.setSecure(true);
      cookie.setPath("/");
    }
  }
}
