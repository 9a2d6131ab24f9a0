package org.uptake.bench.measure;

import static org.uptake.bench.measure.Question.period;
import static org.uptake.bench.measure.Question.present;
import static org.uptake.bench.measure.Question.state;

import java.util.List;

/** The table of what is asked; what a version does not answer yet is passed over. */
final class Questions {

  static final List<Question> ALL =
      List.of(
          state("reviews", "/api/reviews"),
          state("a large review", "/api/reviews/{large}"),
          state("a review", "/api/reviews/{review}"),
          state("series, large, monthly", "/api/reviews/{large}/progress?{decade}&step=month"),
          state("series, monthly", "/api/reviews/{review}/progress?{decade}&step=month"),
          state("series, all, monthly", "/api/progress?{decade}&step=month"),
          state("series, all, quarterly", "/api/progress?{decade}&step=quarter"),
          state("series, theme", "/api/progress?{decade}&step=month&theme=Financing"),
          state("series, addressee", "/api/progress?{decade}&step=month&addressee={stakeholder}"),
          state("matrix, large", "/api/reviews/{large}/matrix"),
          state("durations", "/api/durations"),
          state("durations, large", "/api/reviews/{large}/durations"),
          state("themes", "/api/themes"),
          state("lag by review", "/api/lag?groupBy=review"),
          state("lag by stakeholder", "/api/lag?groupBy=by"),
          state("lag of a review", "/api/lag?review={large}"),
          state("list", "/api/recommendations"),
          state("list, 500", "/api/recommendations?size=500"),
          state("list, far page", "/api/recommendations?page=300"),
          state("list, review", "/api/recommendations?review={large}"),
          state("list, stage", "/api/recommendations?stage=stalled"),
          state("list, theme", "/api/recommendations?theme=Financing"),
          state("list, addressee", "/api/recommendations?addressee={stakeholder}"),
          state("list, by", "/api/recommendations?by={stakeholder}"),
          state("list, response", "/api/recommendations?response=declined"),
          state("list, momentum", "/api/recommendations?momentum=regressed"),
          state("list, assurance", "/api/recommendations?assurance=disputed"),
          state("list, silent", "/api/recommendations?silent=true"),
          state("list, overdue", "/api/recommendations?overdue=true"),
          state(
              "list, addressee and answer",
              "/api/recommendations?addressee={stakeholder}&response=accepted&momentum=advanced"),
          state("list, review and stage", "/api/recommendations?review={large}&stage=in-progress"),
          state("list, sorted by since", "/api/recommendations?sort=since"),
          state("list, sorted by stage", "/api/recommendations?sort=stage"),
          state("list, a word", "/api/recommendations?q=women"),
          state("list, a rare word", "/api/recommendations?q=checklists"),
          state("list, a phrase", "/api/recommendations?q=%22peace%20operations%22"),
          state("search, a word", "/api/search?q=women"),
          state("search, a rare word", "/api/search?q=checklists"),
          state("search, two words", "/api/search?q=widows%20clinics"),
          state("a recommendation", "/api/recommendations/{recommendation}"),
          state("its entries", "/api/recommendations/{recommendation}/entries"),
          state("its history", "/api/recommendations/{recommendation}/entries?history=true"),
          present("its kinds", "/api/recommendations/{recommendation}/kinds?occurredOn=2026-10-30"),
          state("stakeholders", "/api/stakeholders"),
          state("a stakeholder", "/api/stakeholders/{stakeholder}"),
          state("funding", "/api/funding"),
          state("funding by review", "/api/funding?groupBy=review"),
          state("funding by giver", "/api/funding?groupBy=by"),
          state("funding by year", "/api/funding?groupBy=year"),
          state("funding by review, phase", "/api/funding?groupBy=review,phase"),
          state("funding of a review", "/api/funding?review={large}&groupBy=phase"),
          state("attention", "/api/attention"),
          state("attention, review", "/api/attention?review={large}"),
          state("attention, addressee", "/api/attention?addressee={stakeholder}"),
          period("changes of a month", "/api/changes?{month}"),
          period("changes, yearly", "/api/changes?{month}&step=year"),
          period("changes, review", "/api/changes?{month}&review={large}"),
          present("audit", "/api/audit"),
          period("audit from a position", "/api/audit?after={position}"),
          period("audit, newest first", "/api/audit?before={position}"),
          present("audit, recommendation", "/api/audit?recommendation={recommendation}"),
          present("audit, review", "/api/audit?review={large}"),
          present("audit, kind", "/api/audit?kind=verified"),
          present("position", "/api/position"));

  private Questions() {}
}
