package org.uptake.console.record;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.KindAnswer;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Redirects;
import org.uptake.console.frame.Said;
import org.uptake.console.frame.Visit;
import org.uptake.console.recommendation.EntryActions;
import org.uptake.console.record.KindsPage.Reason;
import org.uptake.console.record.KindsPage.Way;
import org.uptake.console.record.TypedEntry.Purpose;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;

/**
 * Where a recording, a correction or a retraction begins. The id of the draft is drawn with the
 * first page and stands in every address from then on: it is the idempotency key of what is
 * recorded in the end, so that going back, loading again and a second tab never record twice.
 */
@Controller
class RecordPages {

  private static final String DRAFT = "draft";

  private final UptakeApi api;
  private final EntryForms forms;

  RecordPages(UptakeApi api, EntryForms forms) {
    this.api = api;
    this.forms = forms;
  }

  @GetMapping(Language.PATH + "/recommendations/{id}/record")
  Object kinds(Visit visit, @PathVariable String id) {
    OwnAccountAnswer person = visit.person();
    String draft = draft(visit);
    if (draft == null) {
      return withDraft(visit);
    }
    Questions questions = visit.questions();
    Asked<RecommendationAnswer> recommendation =
        questions.ask(() -> api.recommendation(id, visit.ask().parameters()));
    Asked<List<KindAnswer>> kinds = questions.ask(() -> api.kinds(id));
    RecommendationAnswer told = recommendation.answer();
    Frame frame = RecordFrames.of(visit, told, "record.crumb");
    List<Way> possible = new ArrayList<>();
    List<Reason> impossible = new ArrayList<>();
    for (KindAnswer kind : kinds.answer()) {
      Markup why = why(kind, person, frame);
      if (why == null) {
        String address =
            visit.to(
                "/recommendations/%s/record/%s".formatted(id, kind.kind().word()), DRAFT, draft);
        possible.add(new Way(kind.kind(), address));
      } else {
        impossible.add(new Reason(kind.kind(), why));
      }
    }
    return new KindsPage(frame, told, possible, impossible);
  }

  /**
   * @return null where it can be recorded
   */
  private static @Nullable Markup why(KindAnswer kind, OwnAccountAnswer person, Frame frame) {
    if (!kind.possible()) {
      return Said.why(frame.words(), kind);
    }
    if (EntryActions.mayRecord(kind.kind(), person)) {
      return null;
    }
    return frame.html(
        kind.kind() == Kind.VERIFIED ? "record.for-verifiers" : "record.for-stewards");
  }

  @GetMapping(Language.PATH + "/recommendations/{id}/record/{kind}")
  Object details(Visit visit, @PathVariable String id, @PathVariable String kind) {
    OwnAccountAnswer person = visit.person();
    String draft = draft(visit);
    if (draft == null) {
      return withDraft(visit);
    }
    Kind chosen = Kind.named(kind).filter(any -> any != Kind.PROPOSED).orElse(null);
    if (chosen == null) {
      return Redirects.to(visit.to("/recommendations/%s/record".formatted(id), DRAFT, draft));
    }
    TypedEntry fresh =
        TypedEntry.about(Purpose.RECORD, id, chosen).with("by", person.organisation());
    String like = visit.parameter("like");
    return forms.begin(visit, draft, like == null ? fresh : like(visit, id, like, fresh));
  }

  /** As another entry of the recommendation reads; what cannot be had is left empty. */
  private TypedEntry like(Visit visit, String id, String entry, TypedEntry otherwise) {
    var part = visit.questions().ask(() -> api.entry(id, entry, visit.ask().parameters())).part();
    return part.isThere() && part.get().kind() == otherwise.kind()
        ? TypedEntry.like(part.get(), Purpose.RECORD)
        : otherwise;
  }

  @GetMapping(Language.PATH + "/recommendations/{id}/entries/{entry}/{change:correct|retract}")
  Object change(
      Visit visit,
      @PathVariable String id,
      @PathVariable String entry,
      @PathVariable String change) {
    var ignored = visit.person();
    String draft = draft(visit);
    if (draft == null) {
      return withDraft(visit);
    }
    EntryAnswer told =
        visit.questions().ask(() -> api.entry(id, entry, visit.ask().parameters())).answer();
    Purpose purpose = change.equals("correct") ? Purpose.CORRECT : Purpose.RETRACT;
    return forms.begin(visit, draft, TypedEntry.of(told, purpose));
  }

  static @Nullable String draft(Visit visit) {
    String draft = visit.parameter(DRAFT);
    return draft == null || !EntryForms.isDraft(draft) ? null : draft;
  }

  static ResponseEntity<Void> withDraft(Visit visit) {
    return Redirects.to(visit.here(DRAFT, UUID.randomUUID().toString()));
  }
}
