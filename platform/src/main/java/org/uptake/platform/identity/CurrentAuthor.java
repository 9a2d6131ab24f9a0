package org.uptake.platform.identity;

import java.util.Optional;

/** Tells who is behind the request at hand; never taken from the message or its body. */
public interface CurrentAuthor {

  /**
   * @throws org.uptake.kernel.Refused where nobody is signed in, or somebody who has no account
   */
  Author author();

  /** Empty for an anonymous reader, and for whoever has no account. */
  Optional<Author> signedIn();
}
