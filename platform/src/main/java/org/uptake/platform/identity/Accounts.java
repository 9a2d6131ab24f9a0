package org.uptake.platform.identity;

import java.util.Optional;

/**
 * What people may do, as the log tells it at this moment. Whoever has no account, or one that was
 * disabled or erased, is nobody.
 */
public interface Accounts {

  Optional<Author> of(Identity identity);

  /**
   * @param account the id of an account, as events carry it
   */
  Optional<Author> withId(String account);
}
