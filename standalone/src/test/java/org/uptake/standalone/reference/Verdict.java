package org.uptake.standalone.reference;

/** What becomes of a recording; where {@code domain.md} names no status, both are allowed. */
enum Verdict {
  ACCEPTED,
  INVALID,
  NOT_ALLOWED,
  UNCHANGED,
  FOREIGN_ADDRESSEE,
  PROPOSAL_RETRACTED,
  RETRACTED_BEFORE,
  CONTRADICTS_HISTORY;

  boolean allows(int status) {
    return switch (this) {
      case ACCEPTED -> status == 200 || status == 201;
      case NOT_ALLOWED -> status == 403;
      case INVALID -> status == 422;
      case UNCHANGED, FOREIGN_ADDRESSEE, PROPOSAL_RETRACTED, RETRACTED_BEFORE ->
          status == 409 || status == 422;
      case CONTRADICTS_HISTORY -> status == 409;
    };
  }
}
