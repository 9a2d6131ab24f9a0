package org.uptake.console.mywork;

import java.util.List;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.Names;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/**
 * Claims that wait for a second person.
 *
 * @param own how many of them whoever asks recorded themselves, and so never verifies
 */
public record VerifyPage(Frame frame, List<Claim> claims, int own, boolean isVerifier, Names names)
    implements WebPage {

  /** What was claimed last of a recommendation. */
  public record Claim(String recommendation, String title, EntryAnswer entry) {}

  @Override
  public String template() {
    return "verify";
  }
}
