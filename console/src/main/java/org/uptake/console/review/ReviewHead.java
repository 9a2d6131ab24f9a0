package org.uptake.console.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.ReviewAnswer;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Titles;
import org.uptake.console.frame.Visit;

/** What every page of one review begins with. */
public record ReviewHead(ReviewAnswer review, ReviewTab tab) {

  public String title() {
    return Titles.main(review.title());
  }

  /** Who wrote it, where its title says so. */
  public String subtitle() {
    return Titles.rest(review.title());
  }

  public @Nullable String custodian() {
    String code = review.custodian();
    return code == null ? null : review.known().of(code);
  }

  Frame frame(Visit visit) {
    List<Crumb> way = new ArrayList<>();
    way.add(new Crumb(visit.words().html("nav.reviews"), visit.to("/reviews")));
    String address =
        tab == ReviewTab.OVERVIEW ? null : visit.to(ReviewTab.OVERVIEW.path(review.code()));
    way.add(new Crumb(org.uptake.pages.Markup.text(review.code()), address));
    if (address != null) {
      way.add(new Crumb(visit.words().html("tab." + tab.word()), null));
    }
    String title =
        address == null
            ? review.code() + ": " + title()
            : review.code() + ": " + visit.words().word("tab", tab);
    return new Frame(visit, title, Section.REVIEWS, way, null).standing(review);
  }
}
