package org.uptake.console.help;

import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.kernel.recommendation.lifecycle.Rulebook;
import org.uptake.pages.Markup;

/**
 * A page that explains.
 *
 * @param template which of them
 */
public record HelpPage(Frame frame, String template, StageTable stages) implements WebPage {

  /** What must not stand on the track, one or another. */
  public Markup unless(Rulebook.Rule rule) {
    return frame
        .words()
        .anyOf(rule.unless().stream().map(each -> frame.html("obstacle." + each)).toList());
  }
}
