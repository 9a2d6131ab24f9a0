package org.uptake.command.recommendation;

import org.uptake.kernel.EntryId;
import org.uptake.kernel.platform.sharing.Lookup;
import org.uptake.kernel.recommendation.lifecycle.History;

/**
 * Who recorded each entry, and who corrected it since.
 *
 * @param verifiers whoever recorded or corrected a verification here
 */
record Authorship(History history, Lookup<String, Boolean> verifiers) {

  boolean isRecorder(EntryId entry, String author) {
    return history.authors(entry).stream().findFirst().filter(author::equals).isPresent();
  }

  /** Whether somebody recorded or corrected it. */
  boolean isAuthor(EntryId entry, String author) {
    return history.authors(entry).contains(author);
  }

  /** Whether somebody verified anything here. */
  boolean isVerifier(String author) {
    return verifiers.has(author);
  }
}
