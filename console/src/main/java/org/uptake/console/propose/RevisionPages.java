package org.uptake.console.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.Query;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.StakeholdersAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Redirects;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.console.record.DetailsPage.BoxError;
import org.uptake.console.record.EntryField;
import org.uptake.console.record.TypedEntry;
import org.uptake.kernel.account.DraftForm;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;

/**
 * Where stewards revise reviews and stakeholders: what changed is sent, with the reason and the
 * version that was read. The id in the address is the key under which that is recorded once.
 */
@Controller
class RevisionPages {

  private static final String DRAFT = "draft";
  private static final String READ = "read";
  private static final String REASON = "reason";
  private static final int ALL = 500;
  private static final int CHANGED_MEANWHILE = 412;

  private final UptakeApi api;

  RevisionPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/reviews/{code}/revise")
  Object review(Visit visit, @PathVariable String code) {
    return begin(visit, Registration.REVIEW, code);
  }

  @GetMapping(Language.PATH + "/stakeholders/{code}/revise")
  Object stakeholder(Visit visit, @PathVariable String code) {
    return begin(visit, Registration.STAKEHOLDER, code);
  }

  private Object begin(Visit visit, Registration what, String code) {
    var ignored = visit.person();
    String key = key(visit);
    if (key.isEmpty()) {
      return Redirects.to(visit.here(DRAFT, UUID.randomUUID().toString()));
    }
    Revisable revision = revision(visit, what, code);
    String read = String.valueOf(revision.version());
    return page(visit, revision, key, read, revision.known(), List.of());
  }

  private static String key(Visit visit) {
    String key = visit.parameter(DRAFT);
    return key == null || DraftForm.id(key).isEmpty() ? "" : key;
  }

  private Revisable revision(Visit visit, Registration what, String code) {
    Query now = Query.empty();
    Questions questions = visit.questions();
    return what == Registration.REVIEW
        ? Revisable.of(questions.ask(() -> api.review(code, now.parameters())).answer())
        : Revisable.of(questions.ask(() -> api.stakeholder(code, now.parameters())).answer());
  }

  private RevisionPage page(
      Visit visit,
      Revisable revision,
      String key,
      String read,
      TypedEntry typed,
      List<BoxError> errors) {
    Asked<StakeholdersAnswer> stakeholders =
        visit.questions().ask(() -> api.stakeholders(Query.empty().with("size", ALL).parameters()));
    String title = visit.words().say("form.revise", "what", revision.code());
    boolean isReview = revision.what() == Registration.REVIEW;
    Frame frame =
        Frame.of(
            visit,
            title,
            isReview ? Section.REVIEWS : Section.STAKEHOLDERS,
            new Crumb(Markup.text(revision.code()), visit.plain(revision.address())),
            new Crumb(Markup.text(title), null));
    return new RevisionPage(frame, revision, key, read, typed, errors, stakeholders.part());
  }

  @PostMapping(Language.PATH + "/reviews/{code}/revise")
  Object reviseReview(Visit visit, @PathVariable String code) {
    return revise(visit, Registration.REVIEW, code);
  }

  @PostMapping(Language.PATH + "/stakeholders/{code}/revise")
  Object reviseStakeholder(Visit visit, @PathVariable String code) {
    return revise(visit, Registration.STAKEHOLDER, code);
  }

  private Object revise(Visit visit, Registration what, String code) {
    var ignored = visit.person();
    Revisable revision = revision(visit, what, code);
    String key = key(visit);
    if (key.isEmpty() || isRecorded(visit, key)) {
      return Redirects.to(visit.plain(revision.address()));
    }
    TypedEntry typed = typed(what, visit.boxes());
    String read = String.valueOf(visit.parameter(READ));
    Map<String, Object> body = body(visit, revision, typed);
    ApiTrouble refused =
        visit.questions().ask(() -> revision.record(api, key, read, body)).part().trouble();
    if (refused == null) {
      return Redirects.to(visit.plain(revision.address()));
    }
    boolean isOvertaken = refused.told().status() == CHANGED_MEANWHILE;
    String seen = isOvertaken ? String.valueOf(revision.version()) : read;
    return page(visit.asked(), revision, key, seen, typed, errors(visit, what, typed, refused));
  }

  private boolean isRecorded(Visit visit, String key) {
    PagePart<?> receipt = visit.questions().ask(() -> api.receipt(key)).part();
    return receipt.isThere();
  }

  /** The boxes of the form, and nothing else that was sent. */
  private static TypedEntry typed(Registration what, Map<String, String> sent) {
    TypedEntry typed = new TypedEntry(Map.of());
    List<EntryField> fields = Revisable.fields(what);
    for (Map.Entry<String, String> box : sent.entrySet()) {
      if (box.getKey().equals(TypedEntry.BECAUSE) || TypedEntry.isBox(box.getKey(), fields)) {
        typed = typed.with(box.getKey(), box.getValue());
      }
    }
    return typed;
  }

  private static Map<String, Object> body(Visit visit, Revisable revision, TypedEntry typed) {
    Map<String, Object> body = revision.body(typed, visit.words());
    String because = typed.text(TypedEntry.BECAUSE).strip();
    if (!because.isEmpty()) {
      body.put(REASON, because);
    }
    return body;
  }

  private static List<BoxError> errors(
      Visit visit, Registration what, TypedEntry typed, ApiTrouble refused) {
    List<BoxError> errors = new ArrayList<>();
    if (refused.told().status() == CHANGED_MEANWHILE) {
      errors.add(new BoxError("", visit.words().html("form.overtaken")));
      return errors;
    }
    for (BoxError error : RegistrationPages.errors(visit, what, typed, refused)) {
      errors.add(
          error.box().equals(REASON) ? new BoxError(TypedEntry.BECAUSE, error.message()) : error);
    }
    return errors;
  }
}
