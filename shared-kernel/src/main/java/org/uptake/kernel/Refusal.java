package org.uptake.kernel;

/** Why something was refused: gives the problem type, the title and the HTTP status of RFC 9457. */
public enum Refusal implements Word {
  MALFORMED(400, "The request cannot be read"),
  NOT_SIGNED_IN(401, "Not signed in"),
  NOT_ALLOWED(403, "Not allowed"),
  NOT_FOUND(404, "There is nothing here"),
  UNKNOWN_REVIEW(404, "No such review"),
  UNKNOWN_STAKEHOLDER(404, "No such stakeholder"),
  UNKNOWN_RECOMMENDATION(404, "No such recommendation"),
  UNKNOWN_ENTRY(404, "No such entry"),
  UNKNOWN_IMPORT(404, "No such import"),
  UNKNOWN_REBUILD(404, "No such rebuild"),
  UNKNOWN_ACCOUNT(404, "No such account"),
  UNKNOWN_RECEIPT(404, "No receipt for this key"),
  NOT_KNOWN_THEN(404, "Not known then"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "No such representation"),
  TOO_SLOW(408, "The request took too long to arrive"),
  CONTRADICTS_HISTORY(409, "Contradicts what is recorded"),
  ALREADY_EXISTS(409, "Already exists"),
  ALREADY_RETRACTED(409, "Already retracted"),
  NOT_ASKED_FOR(409, "Nobody asked for this grant"),
  LAST_ADMINISTRATOR(409, "The last administrator"),
  SEAT_TAKEN(409, "Has a seat already"),
  STILL_RECORDING(409, "Still recording"),
  STALE_VERSION(412, "Somebody recorded in between"),
  TOO_LARGE(413, "Too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  INVALID_FIELDS(422, "Some fields are not valid"),
  CHANGES_NOTHING(422, "This would change nothing"),
  IDEMPOTENCY_KEY_REUSED(422, "Idempotency key used for something else"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  FAILED(500, "This failed"),
  TOO_BUSY(503, "Too many are recording here at once"),
  TOO_MANY_QUESTIONS(503, "Too much is asked at once"),
  TOOK_TOO_LONG(503, "The answer took too long"),
  UNAVAILABLE(503, "The log cannot be reached"),
  NOT_CAUGHT_UP(503, "The tables have not caught up");

  private final int status;
  private final String title;

  Refusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }
}
