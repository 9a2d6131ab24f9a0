package org.uptake.console.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.Names;
import org.uptake.console.api.OutlookAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.ReceiptAnswer;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Redirects;
import org.uptake.console.frame.Visit;
import org.uptake.console.frame.WebPage;
import org.uptake.console.record.DetailsPage.BoxError;
import org.uptake.console.record.SeveralCheckPage.Row;
import org.uptake.console.record.SeveralReceiptsPage.Place;

/**
 * The same entry for several recommendations: each is tried out for itself, recorded for itself
 * under a key of its own, and has a receipt of its own. The draft is kept, so that its address goes
 * on to tell what became of it.
 */
@Component
class SeveralPages {

  private static final int NONE = 404;

  private final UptakeApi api;
  private final EntryForms forms;
  private final KeptDrafts drafts;

  SeveralPages(UptakeApi api, EntryForms forms, KeptDrafts drafts) {
    this.api = api;
    this.forms = forms;
    this.drafts = drafts;
  }

  /** Under which the entry of one of them is recorded once, however often it is sent. */
  static String key(String draft, String recommendation) {
    String name = draft + " " + recommendation;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  WebPage check(Visit visit, String draft, TypedEntry typed) {
    Questions questions = visit.questions();
    List<String> left = typed.left();
    List<Asked<RecommendationAnswer>> recommendations = forms.ask(questions, left);
    List<Asked<OutlookAnswer>> outlooks =
        left.stream().map(id -> questions.ask(() -> sent(typed, id, visit).tryOut(api))).toList();
    List<RecommendationAnswer> about = recommendations.stream().map(Asked::answer).toList();
    List<PagePart<OutlookAnswer>> tried = outlooks.stream().map(Asked::part).toList();
    List<BoxError> errors = errors(typed, about, tried, visit);
    return errors.isEmpty()
        ? page(visit, draft, typed, about, tried)
        : forms.page(visit, draft, typed, errors);
  }

  private static Sent sent(TypedEntry typed, String recommendation, Visit visit) {
    return Sent.recording(typed.only(recommendation), visit.words());
  }

  /** What is wrong with the form is wrong for all of them. */
  private static List<BoxError> errors(
      TypedEntry typed,
      List<RecommendationAnswer> about,
      List<PagePart<OutlookAnswer>> tried,
      Visit visit) {
    List<BoxError> errors = new ArrayList<>();
    BoxError unchosen = EntryForms.unchosen(typed, about, visit);
    if (unchosen != null) {
      errors.add(unchosen);
    }
    tried.stream()
        .map(PagePart::trouble)
        .filter(Objects::nonNull)
        .map(trouble -> EntryForms.errors(trouble, typed, visit))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .ifPresent(errors::addAll);
    return errors;
  }

  private static SeveralCheckPage page(
      Visit visit,
      String draft,
      TypedEntry typed,
      List<RecommendationAnswer> about,
      List<PagePart<OutlookAnswer>> tried) {
    Frame frame = RecordFrames.ofSeveral(visit, "record.check.crumb");
    Names names = about.stream().map(RecommendationAnswer::known).reduce(Names.NONE, Names::and);
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < about.size(); at++) {
      rows.add(row(visit, typed, about.get(at), tried.get(at)));
    }
    boolean toldApart = about.stream().anyMatch(RecommendationAnswer::isAddressedToSeveral);
    Sent first = sent(typed, about.getFirst().id(), visit);
    return new SeveralCheckPage(
        frame,
        draft,
        typed,
        CheckLines.of(first, toldApart, names, frame),
        rows,
        visit.parameter("compare") != null,
        visit.parameter("changed") != null);
  }

  private static Row row(
      Visit visit, TypedEntry typed, RecommendationAnswer told, PagePart<OutlookAnswer> tried) {
    ApiTrouble trouble = tried.trouble();
    if (trouble != null) {
      List<BoxError> wrong = EntryForms.wrong(trouble, typed, visit);
      return new Row(told, null, wrong.getFirst().message());
    }
    return new Row(told, tried.get(), EntryForms.refusal(tried.get(), visit));
  }

  /** Those that can be; what cannot be is left in the draft. */
  ResponseEntity<Void> record(Visit visit, String draft, TypedEntry typed) {
    Questions questions = visit.questions();
    Map<String, Asked<ReceiptAnswer>> sent = new LinkedHashMap<>();
    for (String id : typed.left()) {
      sent.put(id, questions.ask(() -> sent(typed, id, visit).record(api, key(draft, id))));
    }
    TypedEntry after = typed;
    ApiTrouble failure = null;
    for (Map.Entry<String, Asked<ReceiptAnswer>> each : sent.entrySet()) {
      PagePart<ReceiptAnswer> receipt = each.getValue().part();
      after = receipt.isThere() ? after.done(each.getKey()) : after;
      failure = failure == null ? failure(receipt.trouble()) : failure;
    }
    var ignored = drafts.keep(visit, draft, after).get();
    if (failure != null) {
      throw failure;
    }
    String next = after.left().size() == sent.size() ? "/drafts/%s/check" : "/receipts/%s";
    return Redirects.to(visit.plain(next.formatted(draft)));
  }

  /** What is not a refusal: the form is sent again with the same keys. */
  private static @Nullable ApiTrouble failure(@Nullable ApiTrouble trouble) {
    return trouble == null || EntryForms.isAboutTheForm(trouble) ? null : trouble;
  }

  SeveralReceiptsPage receipts(Visit visit, String draft, TypedEntry typed) {
    Questions questions = visit.questions();
    List<String> all = typed.recommendations();
    List<Asked<RecommendationAnswer>> recommendations = forms.ask(questions, all);
    List<Asked<ReceiptAnswer>> receipts =
        all.stream().map(id -> questions.ask(() -> api.receipt(key(draft, id)))).toList();
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      PagePart<ReceiptAnswer> receipt = receipts.get(at).part();
      places.add(
          new Place(
              recommendations.get(at).answer(), receipt.isMissing(NONE) ? null : receipt.get()));
    }
    return new SeveralReceiptsPage(
        RecordFrames.ofSeveral(visit, "record.receipt.crumb"), draft, typed, places);
  }
}
