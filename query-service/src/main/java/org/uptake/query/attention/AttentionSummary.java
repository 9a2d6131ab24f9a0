package org.uptake.query.attention;

import java.util.List;

/** A recommendation that needs a person, and why: the most urgent reason first. */
record AttentionSummary(
    String id, String review, String number, String title, String stage, List<Need> reasons) {

  static AttentionSummary of(KnownSituation known) {
    Candidate standing = known.standing();
    return new AttentionSummary(
        standing.id(),
        standing.review(),
        standing.number(),
        standing.title(),
        standing.stage(),
        new Needs(known).all());
  }
}
