package org.uptake.standalone.api;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** Headers that are read and written beside those of HTTP itself; each is a component. */
enum Headers {
  CORRELATION_ID(
      "X-Correlation-Id",
      "Under this id the request is found again: in the answer, in the server's log and with what"
          + " was recorded. Without it the server makes one.",
      Json.object("type", "string", "pattern", "^[A-Za-z0-9._-]{1,64}$"),
      "minutes-of-2026-11-21"),
  IDEMPOTENCY_KEY(
      "Idempotency-Key",
      "The same key with the same request gets the first answer again, and nothing is recorded"
          + " twice. Choose a new one for each recording, and keep it until you have the answer.",
      Json.object("type", "string", "pattern", "^[A-Za-z0-9._~:-]{1,255}$"),
      "3f0c3e0a-4d0b-4b57-9c55-2f9d2f6f9f0e"),
  IF_MATCH(
      "If-Match",
      "The version that you read, in quotation marks. If somebody recorded in between, nothing is"
          + " recorded. Without it, or with *, any version will do.",
      Json.object("type", "string", "pattern", "^(\\*|\"\\d{1,18}\")$"),
      "\"5\""),
  ETAG(
      "ETag",
      "A digest of the body.",
      Json.object("type", "string"),
      "\"0b5c9bd58d3a4b7d5f0f9a4f2f1f3a6d7\""),
  LINK(
      "Link",
      "The next and the previous page, where there are any (RFC 8288).",
      Json.object("type", "string"),
      "</api/recommendations?page=2>; rel=\"next\", </api/recommendations?page=0>; rel=\"prev\""),
  LOCATION(
      "Location",
      "Where it can be read.",
      Json.object("type", "string", "format", "uri-reference"),
      "/api/recommendations/HIPPO-12/entries"),
  RETRY_AFTER(
      "Retry-After",
      "After how many seconds to send it again, unchanged.",
      Json.object("type", "integer", "minimum", 0),
      2);

  /**
   * Those that some requests may have. What all may have would only stand in the way, as one more
   * argument of each operation.
   */
  static final Set<Headers> READ = EnumSet.of(IDEMPOTENCY_KEY, IF_MATCH);

  /** Those that answers may have. */
  static final Set<Headers> SENT = EnumSet.of(CORRELATION_ID, ETAG, LINK, LOCATION, RETRY_AFTER);

  private static final int NOT_MODIFIED = HttpStatus.NOT_MODIFIED.value();

  private final String header;
  private final String says;
  private final ObjectNode schema;
  private final Object example;

  Headers(String header, String says, ObjectNode schema, Object example) {
    this.header = header;
    this.says = says;
    this.schema = schema;
    this.example = example;
  }

  String header() {
    return header;
  }

  /** Those that an operation reads. */
  static Set<Headers> of(Operation operation) {
    Set<Headers> read = EnumSet.noneOf(Headers.class);
    if (operation.isRecording() || operation.isUpload()) {
      read.add(IDEMPOTENCY_KEY);
    }
    if (operation.isOfAStream()) {
      read.add(IF_MATCH);
    }
    return read;
  }

  /** What every answer has, or every one to a question: the document says it once for all. */
  static Set<Headers> always(String method, int status) {
    boolean isAnswer = status == HttpStatus.OK.value() || status == NOT_MODIFIED;
    return method.equals("GET") && isAnswer
        ? EnumSet.of(CORRELATION_ID, ETAG)
        : EnumSet.of(CORRELATION_ID);
  }

  ObjectNode parameter() {
    return describe(Json.object("name", header, "in", "header"));
  }

  ObjectNode describe() {
    return describe(Json.object());
  }

  private ObjectNode describe(ObjectNode node) {
    return node.setAll(Json.object("description", says, "schema", schema, "example", example));
  }

  ObjectNode parameterReference() {
    return Json.object("$ref", "#/components/parameters/" + header);
  }

  ObjectNode reference() {
    return Json.object("$ref", "#/components/headers/" + header);
  }
}
