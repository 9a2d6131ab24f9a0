package org.uptake.console.record;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.EntriesAnswer;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.Names;
import org.uptake.console.api.OutlookAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.Query;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.ReceiptAnswer;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.FileForm;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Redirects;
import org.uptake.console.frame.Visit;
import org.uptake.console.frame.WebPage;
import org.uptake.console.record.DetailsPage.BoxError;
import org.uptake.console.record.TypedEntry.Purpose;
import org.uptake.pages.Language;

/**
 * From what was typed to what is recorded. Every form is kept as a draft before anything else is
 * done with it, and every answer to a form leads on to a page that can be loaded again.
 */
@Controller
class DraftPages {

  private static final Duration LATELY = Duration.ofMinutes(10);
  private static final int CHANGED_MEANWHILE = 412;

  private final UptakeApi api;
  private final EntryForms forms;
  private final KeptDrafts drafts;
  private final SeveralPages several;

  DraftPages(UptakeApi api, EntryForms forms, KeptDrafts drafts, SeveralPages several) {
    this.api = api;
    this.forms = forms;
    this.drafts = drafts;
    this.several = several;
  }

  @GetMapping(Language.PATH + "/drafts/{draft}")
  Object details(Visit visit, @PathVariable String draft) {
    var ignored = visit.person();
    TypedEntry typed = drafts.find(visit, draft);
    return typed == null || typed.left().isEmpty()
        ? toReceipt(visit, draft)
        : forms.page(visit, draft, typed, List.of());
  }

  private static ResponseEntity<Void> toReceipt(Visit visit, String draft) {
    return Redirects.to(visit.plain("/receipts/" + draft));
  }

  /**
   * Keeps what was typed, and goes on to check it, unless that was all; or adds a row, or leaves it
   * for later.
   */
  @PostMapping(Language.PATH + "/drafts/{draft}")
  Object keep(Visit visit, @PathVariable String draft, HttpServletRequest request) {
    var ignored = visit.person();
    FileForm.requireWhole(request);
    TypedEntry sent = typed(visit.boxes());
    if (!EntryForms.isDraft(draft) || isRecorded(visit, draft)) {
      return toReceipt(visit, draft);
    }
    TypedEntry earlier = sent.isForSeveral() ? drafts.find(visit, draft) : null;
    TypedEntry typed = earlier == null ? sent : sent.doneAs(earlier);
    ApiTrouble refused = drafts.keep(visit, draft, typed).trouble();
    if (refused != null) {
      return forms.page(visit.asked(), draft, typed, EntryForms.wrong(refused, typed, visit));
    }
    String step = visit.parameter("step");
    if ("keep".equals(step)) {
      return Redirects.nowhere();
    }
    String next =
        switch (step == null ? "" : step) {
          case "more" -> "/drafts/%s?more=1#more".formatted(draft);
          case "later" -> "/me";
          default -> "/drafts/%s/check".formatted(draft);
        };
    return Redirects.to("/" + visit.language().code() + next);
  }

  /** The boxes of the form, and nothing else that was sent. */
  private static TypedEntry typed(Map<String, String> sent) {
    TypedEntry whole = new TypedEntry(sent);
    TypedEntry typed =
        TypedEntry.about(whole.purpose(), whole.recommendation(), whole.kind())
            .with(TypedEntry.ENTRY, whole.entry())
            .with(TypedEntry.VERSION, whole.version());
    for (Map.Entry<String, String> box : sent.entrySet()) {
      if (whole.asksFor(box.getKey())) {
        typed = typed.with(box.getKey(), box.getValue());
      }
    }
    return typed;
  }

  private boolean isRecorded(Visit visit, String draft) {
    PagePart<ReceiptAnswer> receipt = visit.questions().ask(() -> api.receipt(draft)).part();
    return receipt.isThere();
  }

  @GetMapping(Language.PATH + "/drafts/{draft}/check")
  Object check(Visit visit, @PathVariable String draft) {
    var ignored = visit.person();
    TypedEntry typed = drafts.find(visit, draft);
    if (typed == null || typed.left().isEmpty()) {
      return toReceipt(visit, draft);
    }
    if (typed.isForSeveral()) {
      return several.check(visit, draft, typed);
    }
    Questions questions = visit.questions();
    String id = typed.recommendation();
    Asked<RecommendationAnswer> recommendation =
        questions.ask(() -> api.recommendation(id, Query.empty().parameters()));
    Asked<EntriesAnswer> entries =
        questions.ask(() -> api.entries(id, Query.empty().with("size", 500).parameters()));
    Sent sent = sent(visit, typed);
    Asked<OutlookAnswer> outlook = questions.ask(() -> sent.tryOut(api));
    RecommendationAnswer told = recommendation.answer();
    BoxError unchosen = EntryForms.unchosen(typed, List.of(told), visit);
    PagePart<OutlookAnswer> tried = outlook.part();
    List<BoxError> errors = new ArrayList<>();
    if (unchosen != null) {
      errors.add(unchosen);
    }
    if (tried.trouble() != null) {
      errors.addAll(EntryForms.wrong(tried.trouble(), typed, visit));
    }
    return errors.isEmpty()
        ? page(visit, draft, sent, told, tried.get(), entries.part())
        : forms.page(visit, draft, typed, errors);
  }

  private CheckPage page(
      Visit visit,
      String draft,
      Sent sent,
      RecommendationAnswer told,
      OutlookAnswer outlook,
      PagePart<EntriesAnswer> entries) {
    Frame frame = RecordFrames.of(visit, told, "record.check.crumb");
    Names names = entries.isThere() ? told.known().and(entries.get().known()) : told.known();
    List<EntryAnswer> known = entries.isThere() ? entries.get().items() : List.of();
    return new CheckPage(
        frame,
        draft,
        sent.typed(),
        told,
        outlook,
        EntryForms.refusal(outlook, visit),
        CheckLines.of(sent, told.isAddressedToSeveral(), names, frame),
        known.stream().filter(entry -> isAlike(entry, outlook)).toList(),
        lately(known, visit),
        visit.parameter("compare") != null,
        visit.parameter("overtaken") != null,
        visit.parameter("changed") != null);
  }

  private static boolean isAlike(EntryAnswer entry, OutlookAnswer outlook) {
    return outlook.duplicates().stream().anyMatch(alike -> alike.entry().equals(entry.id()));
  }

  private static List<EntryAnswer> lately(List<EntryAnswer> known, Visit visit) {
    Instant since = Instant.now().minus(LATELY);
    return known.stream()
        .filter(entry -> entry.recordedAt().isAfter(since))
        .filter(entry -> !visit.person().account().equals(entry.author().id()))
        .toList();
  }

  private Sent sent(Visit visit, TypedEntry typed) {
    if (typed.purpose() == Purpose.RECORD) {
      return Sent.recording(typed, visit.words());
    }
    EntryAnswer before =
        visit
            .questions()
            .ask(() -> api.entry(typed.recommendation(), typed.entry(), Query.empty().parameters()))
            .answer();
    return Sent.change(typed, before, visit.words());
  }

  @PostMapping(Language.PATH + "/drafts/{draft}/recording")
  Object record(Visit visit, @PathVariable String draft) {
    var ignored = visit.person();
    TypedEntry typed = drafts.find(visit, draft);
    if (typed == null || typed.left().isEmpty()) {
      return toReceipt(visit, draft);
    }
    String check = "/%s/drafts/%s/check".formatted(visit.language().code(), draft);
    if (!typed.seal().equals(visit.parameter(TypedEntry.SEEN))) {
      return Redirects.to(check + "?changed=1");
    }
    if (visit.parameter("alike") != null && visit.parameter("distinct") == null) {
      return Redirects.to(check + "?compare=1");
    }
    if (typed.isForSeveral()) {
      return several.record(visit, draft, typed);
    }
    Sent sent = sent(visit, typed);
    PagePart<ReceiptAnswer> receipt = visit.questions().ask(() -> sent.record(api, draft)).part();
    ApiTrouble trouble = receipt.trouble();
    if (trouble != null && trouble.told().status() == CHANGED_MEANWHILE) {
      keepWithVersion(visit, draft, typed, trouble);
      return Redirects.to(check + "?overtaken=1");
    }
    if (trouble != null && EntryForms.isAboutTheForm(trouble)) {
      return Redirects.to(check);
    }
    if (trouble != null) {
      throw trouble;
    }
    drafts.forget(visit, draft);
    return toReceipt(visit, draft);
  }

  /** As of now, so that it is looked at once more and can be sent then. */
  private void keepWithVersion(Visit visit, String draft, TypedEntry typed, ApiTrouble overtaken) {
    String version = String.valueOf(overtaken.told().version());
    var ignored = drafts.keep(visit, draft, typed.with(TypedEntry.VERSION, version)).get();
  }

  @PostMapping(Language.PATH + "/drafts/{draft}/removal")
  ResponseEntity<Void> remove(Visit visit, @PathVariable String draft) {
    var ignored = visit.person();
    drafts.forget(visit, draft);
    return Redirects.to(visit.plain("/me"));
  }

  @GetMapping(Language.PATH + "/receipts/{draft}")
  WebPage receipt(Visit visit, @PathVariable String draft) {
    var ignored = visit.person();
    TypedEntry typed = drafts.find(visit, draft);
    return typed != null && typed.isForSeveral()
        ? several.receipts(visit, draft, typed)
        : receiptOfOne(visit, draft);
  }

  private ReceiptPage receiptOfOne(Visit visit, String draft) {
    ReceiptAnswer receipt = visit.questions().ask(() -> api.receipt(draft)).answer();
    String id = String.valueOf(receipt.recommendation());
    Query now = Query.empty().with("minPosition", receipt.position());
    Questions questions = visit.questions();
    Asked<RecommendationAnswer> recommendation =
        questions.ask(() -> api.recommendation(id, now.parameters()));
    Asked<EntryAnswer> entry =
        questions.ask(() -> api.entry(id, String.valueOf(receipt.entry()), now.parameters()));
    RecommendationAnswer told = recommendation.answer();
    return new ReceiptPage(
        RecordFrames.of(visit, told, "record.receipt.crumb"), draft, receipt, told, entry.answer());
  }
}
