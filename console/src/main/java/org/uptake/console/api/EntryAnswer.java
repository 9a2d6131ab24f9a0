package org.uptake.console.api;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/**
 * An entry.
 *
 * @param texts how the reader stands to them, if it is or was restricted
 * @param corrected how it came to this form; null where it began with it
 * @param history its earlier forms, the oldest first, if they were asked for
 * @param fields those of its kind
 */
public record EntryAnswer(
    String id,
    Kind kind,
    String recommendation,
    PartialDate occurredOn,
    @Nullable String addressee,
    @Nullable String by,
    @Nullable List<Proof> evidence,
    @Nullable String note,
    @Nullable String texts,
    String state,
    Instant recordedAt,
    long position,
    Recorder author,
    @Nullable String recordedVia,
    @Nullable Turn stage,
    @Nullable Integer lagDays,
    @Nullable Revised corrected,
    @Nullable Revised retracted,
    @Nullable List<Former> history,
    @JsonAnySetter Map<String, Object> fields) {

  public List<Proof> proofs() {
    return evidence == null ? List.of() : evidence;
  }

  public List<Former> formers() {
    return history == null ? List.of() : history;
  }

  public boolean isRetracted() {
    return "retracted".equals(state);
  }

  /** A field of its kind as text, or nothing. */
  public String field(String name) {
    Object value = fields.get(name);
    return value == null ? "" : value.toString();
  }

  /** Everything that it says, by the names of its fields. */
  public Map<String, Object> said() {
    return said(occurredOn, addressee, by, fields, evidence, note);
  }

  private static Map<String, Object> said(
      PartialDate occurredOn,
      @Nullable String addressee,
      @Nullable String by,
      Map<String, Object> fields,
      @Nullable List<Proof> evidence,
      @Nullable String note) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("occurredOn", occurredOn);
    put(said, "addressee", addressee);
    put(said, "by", by);
    said.putAll(fields);
    put(said, "evidence", evidence == null || evidence.isEmpty() ? null : evidence);
    put(said, "note", note);
    return said;
  }

  private static void put(Map<String, Object> said, String name, @Nullable Object value) {
    if (value != null) {
      said.put(name, value);
    }
  }

  /** Who recorded, by an opaque id, and for whom. */
  public record Recorder(@Nullable String id, String organisation) {}

  public record Proof(String title, @Nullable String url, @Nullable String locator) {}

  /** What an entry did to the stage of the whole. */
  public record Turn(@Nullable Stage before, @Nullable Stage after) {}

  /** A correction or a retraction; without its reason where that is withheld. */
  public record Revised(
      @Nullable String reason, Instant recordedAt, long position, Recorder author) {}

  /**
   * A form that holds no more.
   *
   * @param correctedBecause why it came to this form; null for the first
   */
  public record Former(
      Kind kind,
      PartialDate occurredOn,
      @Nullable String addressee,
      @Nullable String by,
      @Nullable List<Proof> evidence,
      @Nullable String note,
      @Nullable String texts,
      Instant recordedAt,
      long position,
      Recorder author,
      @Nullable String correctedBecause,
      @Nullable String id,
      @Nullable String recommendation,
      @JsonAnySetter Map<String, Object> fields) {

    public Map<String, Object> said() {
      return EntryAnswer.said(occurredOn, addressee, by, fields, evidence, note);
    }
  }
}
