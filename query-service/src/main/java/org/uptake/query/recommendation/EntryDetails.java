package org.uptake.query.recommendation;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.ShownText;
import org.uptake.query.platform.StageChange;
import org.uptake.query.platform.Texts;

/**
 * An entry in the form that was known, with who recorded it, when, and where it stands in the log.
 *
 * @param entry its fields, kind and id among them, beside the others
 * @param recommendationTitle told where entries of all recommendations are listed
 * @param texts of an entry that is or was restricted
 * @param recordedVia api or import
 * @param stage what it changed in the stage of its recommendation, if it did
 * @param lagDays from its last possible day to the day it was recorded
 * @param state live, or retracted (told only with history)
 * @param corrected how it came to this form, if it did not begin with it
 * @param retracted how it ended, if it did
 * @param history the forms before this one, the oldest first (told only with history)
 * @param untold how many forms after the first are not in the history, for they do not fit
 */
record EntryDetails(
    @JsonAnyGetter Map<String, Object> entry,
    @Nullable String recommendationTitle,
    @Nullable Texts texts,
    String state,
    Instant recordedAt,
    long position,
    Author author,
    String recordedVia,
    @Nullable StageChange stage,
    int lagDays,
    @Nullable Revised corrected,
    @Nullable Revised retracted,
    @Nullable List<Form> history,
    @Nullable Long untold) {

  /** The person by an opaque id, and for whom they recorded. */
  record Author(String id, String organisation) {}

  EntryDetails titled(String title) {
    return new EntryDetails(
        entry,
        title,
        texts,
        state,
        recordedAt,
        position,
        author,
        recordedVia,
        stage,
        lagDays,
        corrected,
        retracted,
        history,
        untold);
  }

  /** Which restricted texts it shows: those of its forms, and why it was retracted. */
  Stream<ShownText> shown() {
    List<ShownText> shown = new ArrayList<>();
    show(texts, corrected == null ? position : corrected.position(), shown);
    if (retracted != null) {
      show(texts, retracted.position(), shown);
    }
    if (history != null) {
      history.forEach(form -> show(form.texts(), form.position(), shown));
    }
    return shown.stream();
  }

  private void show(@Nullable Texts of, long at, List<ShownText> shown) {
    ShownText.where(of, String.valueOf(entry.get("recommendation")), at).forEach(shown::add);
  }

  /**
   * A correction or retraction.
   *
   * @param reason null where it is withheld
   * @param fields that a correction changed
   */
  record Revised(
      @Nullable String reason,
      @Nullable List<String> fields,
      Instant recordedAt,
      long position,
      Author author) {}

  /**
   * A form that holds no more.
   *
   * @param correctedFields where it was a correction itself: the fields that this one changed
   */
  record Form(
      @JsonAnyGetter Map<String, Object> entry,
      @Nullable Texts texts,
      Instant recordedAt,
      long position,
      Author author,
      @Nullable String correctedBecause,
      @Nullable List<String> correctedFields) {}
}
