package org.uptake.console.record;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.OutlookAnswer;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.pages.Markup;

/**
 * What is about to be recorded, and what it would change.
 *
 * @param refusal why it cannot be recorded; null where it can
 * @param alike entries that may tell the same, as they read
 * @param lately what others recorded in the last minutes
 * @param missing whether it was sent without being compared with those alike
 * @param changed whether what was confirmed is not what was looked at
 */
public record CheckPage(
    Frame frame,
    String draft,
    TypedEntry typed,
    RecommendationAnswer told,
    OutlookAnswer outlook,
    @Nullable Markup refusal,
    List<Line> lines,
    List<EntryAnswer> alike,
    List<EntryAnswer> lately,
    boolean missing,
    boolean overtaken,
    boolean changed)
    implements WebPage {

  /**
   * One answer.
   *
   * @param box where it was typed
   */
  public record Line(String box, String label, Markup value) {}

  /** What the form brings, so that nothing is confirmed unseen. */
  public String seen() {
    return typed.seal();
  }

  @Override
  public int status() {
    return refusal == null && !missing ? 200 : 422;
  }

  @Override
  public String template() {
    return "record-check";
  }

  /** Whether the stage of the whole turns today. */
  public boolean turns() {
    OutlookAnswer.Stand before = outlook.before();
    OutlookAnswer.Stand after = outlook.after();
    return before != null && after != null && before.stage() != after.stage();
  }

  /** The tracks with what becomes of each. */
  public List<OutlookAnswer.TrackStand> tracks() {
    return outlook.after() == null ? List.of() : outlook.after().tracks();
  }

  public OutlookAnswer.@Nullable TrackStand before(OutlookAnswer.TrackStand track) {
    return outlook.before() == null
        ? null
        : outlook.before().tracks().stream()
            .filter(other -> Objects.equals(other.addressee(), track.addressee()))
            .findFirst()
            .orElse(null);
  }
}
