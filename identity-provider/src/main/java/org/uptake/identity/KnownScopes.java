package org.uptake.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Which of the scopes that a program asks for it can have. Unknown ones are ignored (OpenID Connect
 * Core 1.0, section 3.1.2.1); with its tokens it is told which are left.
 */
record KnownScopes(RegisteredClientRepository registered) {

  /** None for a program that nobody knows. */
  Set<String> of(String program, Set<String> asked) {
    RegisteredClient client = registered.findByClientId(program);
    return client == null
        ? Set.of()
        : asked.stream().filter(client.getScopes()::contains).collect(Collectors.toSet());
  }
}
