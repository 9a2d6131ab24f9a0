package org.uptake.console.record;

import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.pages.Markup;

/** What stands around the pages of a recording. */
final class RecordFrames {

  private RecordFrames() {}

  /**
   * @param key of what the page is called
   */
  static Frame of(Visit visit, RecommendationAnswer told, String key) {
    return Frame.of(
        visit,
        "%s: %s".formatted(told.id(), visit.words().say(key)),
        Section.RECOMMENDATIONS,
        new Crumb(Markup.text(told.review()), visit.to("/reviews/" + told.review())),
        new Crumb(Markup.text(told.id()), visit.to("/recommendations/" + told.id())),
        new Crumb(visit.words().html(key), null));
  }

  /** Of what is recorded for several recommendations at once. */
  static Frame ofSeveral(Visit visit, String key) {
    return Frame.of(
        visit,
        "%s: %s".formatted(visit.words().say("record.several"), visit.words().say(key)),
        Section.RECOMMENDATIONS,
        new Crumb(visit.words().html("nav.recommendations"), visit.to("/recommendations")),
        new Crumb(visit.words().html("record.several"), null),
        new Crumb(visit.words().html(key), null));
  }
}
