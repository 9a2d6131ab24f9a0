package org.uptake.identity;

import java.util.Optional;

/** How people are called, as far as somebody knows it; whoever starts the provider tells. */
@FunctionalInterface
public interface DisplayNames {

  /**
   * @param account its id
   */
  Optional<String> of(String account);
}
