package org.uptake.console.propose;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.DraftAnswer;
import org.uptake.console.api.Drafts;
import org.uptake.console.api.KeptDraft;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.Query;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.ReceiptAnswer;
import org.uptake.console.api.ReviewAnswer;
import org.uptake.console.api.StakeholdersAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.DateBoxes;
import org.uptake.console.frame.FileForm;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Redirects;
import org.uptake.console.frame.Said;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.console.record.DetailsPage.BoxError;
import org.uptake.console.record.EntryBody;
import org.uptake.console.record.EntryField.Control;
import org.uptake.console.record.TypedEntry;
import org.uptake.kernel.account.DraftForm;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;

/**
 * From a form to what is added to the register. The id of the draft is drawn with the first page
 * and stands in every address from then on: it is the idempotency key of what is recorded.
 */
@Controller
class RegistrationPages {

  private static final String DRAFT = "draft";
  private static final String WHAT = "purpose";
  private static final String REVIEW = "review";
  private static final String BODIES = "addressees";
  private static final int ALL = 500;
  private static final int NONE = 404;
  private static final Pattern NUMBER = Pattern.compile(".*-(.*?)([0-9]{1,9})[a-z]?");

  private final UptakeApi api;

  RegistrationPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/reviews/new")
  Object review(Visit visit) {
    return begin(visit, Registration.REVIEW, "");
  }

  @GetMapping(Language.PATH + "/stakeholders/new")
  Object stakeholder(Visit visit) {
    return begin(visit, Registration.STAKEHOLDER, "");
  }

  @GetMapping(Language.PATH + "/reviews/{code}/propose")
  Object recommendation(Visit visit, @PathVariable String code) {
    return begin(visit, Registration.RECOMMENDATION, code);
  }

  private Object begin(Visit visit, Registration what, String review) {
    var ignored = visit.person();
    String draft = visit.parameter(DRAFT);
    if (draft == null || DraftForm.id(draft).isEmpty()) {
      return Redirects.to(visit.here(DRAFT, UUID.randomUUID().toString()));
    }
    PagePart<DraftAnswer> kept = visit.questions().ask(() -> api.draft(draft)).part();
    ReceiptAnswer before = before(visit);
    TypedEntry typed =
        kept.isThere()
            ? new TypedEntry(kept.get().content())
            : new TypedEntry(Map.of(WHAT, what.word()))
                .with(REVIEW, review)
                .with("number", next(what, before));
    return page(visit, what, draft, typed, List.of(), before);
  }

  /** What was recorded just before this, where somebody adds one after the other. */
  private @Nullable ReceiptAnswer before(Visit visit) {
    String after = visit.parameter("after");
    if (after == null || DraftForm.id(after).isEmpty()) {
      return null;
    }
    PagePart<ReceiptAnswer> receipt = visit.questions().ask(() -> api.receipt(after)).part();
    return receipt.isThere() ? receipt.get() : null;
  }

  private static @Nullable String next(Registration what, @Nullable ReceiptAnswer before) {
    if (what != Registration.RECOMMENDATION || before == null) {
      return null;
    }
    Matcher last = NUMBER.matcher(String.valueOf(before.recommendation()));
    return last.matches() ? last.group(1) + (Integer.parseInt(last.group(2)) + 1) : null;
  }

  private RegistrationPage page(
      Visit visit,
      Registration what,
      String draft,
      TypedEntry typed,
      List<BoxError> errors,
      @Nullable ReceiptAnswer before) {
    Questions questions = visit.questions();
    String code = typed.text(REVIEW);
    Asked<StakeholdersAnswer> stakeholders =
        questions.ask(() -> api.stakeholders(Query.empty().with("size", ALL).parameters()));
    ReviewAnswer review =
        what == Registration.RECOMMENDATION
            ? questions.ask(() -> api.review(code, Query.empty().parameters())).answer()
            : null;
    return new RegistrationPage(
        frame(visit, what, code), what, draft, review, typed, errors, stakeholders.part(), before);
  }

  private static Frame frame(Visit visit, Registration what, String review) {
    String title = visit.words().word("form.title", what);
    Crumb last = new Crumb(Markup.text(title), null);
    return switch (what) {
      case REVIEW ->
          Frame.of(visit, title, Section.REVIEWS, crumb(visit, "nav.reviews", "/reviews"), last);
      case RECOMMENDATION ->
          Frame.of(
              visit,
              title,
              Section.REVIEWS,
              crumb(visit, "nav.reviews", "/reviews"),
              new Crumb(Markup.text(review), visit.to("/reviews/" + review)),
              last);
      case STAKEHOLDER ->
          Frame.of(
              visit,
              title,
              Section.STAKEHOLDERS,
              crumb(visit, "nav.stakeholders", "/stakeholders"),
              last);
    };
  }

  private static Crumb crumb(Visit visit, String key, String path) {
    return new Crumb(Markup.text(visit.words().word("nav", key.substring(4))), visit.to(path));
  }

  @GetMapping(Language.PATH + "/registrations/{draft}")
  Object goOn(Visit visit, @PathVariable String draft) {
    var ignored = visit.person();
    PagePart<DraftAnswer> kept = visit.questions().ask(() -> api.draft(draft)).part();
    if (kept.isMissing(NONE)) {
      return Redirects.to(visit.plain("/registrations/%s/receipt".formatted(draft)));
    }
    TypedEntry typed = new TypedEntry(kept.get().content());
    return Registration.of(typed.text(WHAT))
        .<Object>map(what -> page(visit, what, draft, typed, List.of(), null))
        .orElseGet(() -> Redirects.to(visit.plain("/drafts/" + draft)));
  }

  /** Keeps what was typed, and records it; or adds a row, or leaves it for later. */
  @PostMapping(Language.PATH + "/registrations/{draft}")
  Object take(Visit visit, @PathVariable String draft, HttpServletRequest request) {
    var ignored = visit.person();
    FileForm.requireWhole(request);
    Registration what = Registration.of(String.valueOf(visit.parameter(WHAT))).orElse(null);
    if (what == null || DraftForm.id(draft).isEmpty() || isRecorded(visit, draft)) {
      return Redirects.to(visit.plain("/registrations/%s/receipt".formatted(draft)));
    }
    TypedEntry typed = typed(what, visit.boxes());
    ApiTrouble refused = keep(visit, draft, what, typed).trouble();
    if (refused != null) {
      return wrong(visit, what, draft, typed, refused);
    }
    String step = visit.parameter("step");
    String own = visit.plain("/registrations/" + draft);
    return switch (step == null ? "" : step) {
      case "more" -> Redirects.to(own + "?more=1#evidence");
      case "later" -> Redirects.to(visit.plain("/me"));
      case "keep" -> Redirects.nowhere();
      default -> record(visit, draft, what, typed, "another".equals(step));
    };
  }

  private boolean isRecorded(Visit visit, String draft) {
    return visit.questions().ask(() -> api.receipt(draft)).part().isThere();
  }

  /** The boxes of the form, and nothing else that was sent; bodies without gaps between them. */
  private static TypedEntry typed(Registration what, Map<String, String> sent) {
    Map<String, String> boxes = new TreeMap<>();
    boxes.put(WHAT, what.word());
    if (what == Registration.RECOMMENDATION) {
      boxes.put(REVIEW, sent.getOrDefault(REVIEW, ""));
    }
    List<String> bodies = new ArrayList<>();
    new TreeMap<>(sent)
        .forEach(
            (box, text) -> {
              if (box.startsWith(BODIES + ".")) {
                bodies.add(text.strip());
              } else if (TypedEntry.isBox(box, what.fields()) && !text.isBlank()) {
                boxes.put(box, text);
              }
            });
    bodies.removeIf(String::isEmpty);
    for (int at = 0; at < bodies.size(); at++) {
      boxes.put(body(at), bodies.get(at));
    }
    return new TypedEntry(boxes);
  }

  private static String body(int at) {
    return "%s.%d.code".formatted(BODIES, at);
  }

  private PagePart<Boolean> keep(Visit visit, String draft, Registration what, TypedEntry typed) {
    KeptDraft kept = new KeptDraft(KeptRegistration.about(what, typed.text(REVIEW)), typed.boxes());
    return Drafts.keep(api, visit.questions(), draft, kept);
  }

  private Object record(
      Visit visit, String draft, Registration what, TypedEntry typed, boolean another) {
    Map<String, Object> body = EntryBody.of(what.fields(), joined(typed), visit.words()).fields();
    String review = typed.text(REVIEW);
    ApiTrouble refused =
        visit.questions().ask(() -> what.record(api, review, draft, body)).part().trouble();
    if (refused != null) {
      return wrong(visit, what, draft, typed, refused);
    }
    var ignored =
        visit
            .questions()
            .ask(
                () -> {
                  api.remove(draft, Map.of());
                  return true;
                })
            .part();
    return Redirects.to(
        another
            ? "%s?after=%s".formatted(visit.plain(what.beginning(review)), draft)
            : visit.plain("/registrations/%s/receipt".formatted(draft)));
  }

  /** A body that was chosen by its name stands with its code first. */
  private static TypedEntry joined(TypedEntry typed) {
    List<String> codes = new ArrayList<>();
    for (int at = 0; at < typed.pieces(BODIES); at++) {
      codes.add(code(typed, at));
    }
    return typed.with(BODIES, String.join(" ", codes));
  }

  private RegistrationPage wrong(
      Visit visit, Registration what, String draft, TypedEntry typed, ApiTrouble trouble) {
    return page(visit.asked(), what, draft, typed, errors(visit, what, typed, trouble), null);
  }

  /** What is wrong with the form, box by box; anything else is thrown. */
  static List<BoxError> errors(
      Visit visit, Registration what, TypedEntry typed, ApiTrouble trouble) {
    List<BoxError> errors = new ArrayList<>();
    for (ApiTrouble.Field field : trouble.told().fields()) {
      String box = box(field, typed);
      errors.add(
          new BoxError(
              box,
              isUnreadDate(visit, what, typed, box)
                  ? visit.words().html("record.date.wrong")
                  : Said.in(visit.words(), field)));
    }
    if (!errors.isEmpty()) {
      return errors;
    }
    Markup said = Said.in(visit.words(), trouble.told());
    return switch (trouble.told().status()) {
      case 403, 404, 422 -> List.of(new BoxError("", said));
      case 409 -> List.of(new BoxError(taken(what, trouble), said));
      default -> throw trouble;
    };
  }

  /** Of bodies the one of which it speaks. */
  private static String box(ApiTrouble.Field field, TypedEntry typed) {
    String box = field.field().replaceFirst("^content\\.", "").replaceAll("\\[(\\d+)]", ".$1");
    if (box.equals(BODIES) && field.values() != null) {
      for (int at = 0; at < typed.pieces(BODIES); at++) {
        if (field.values().containsValue(code(typed, at))) {
          return "%s.%d".formatted(BODIES, at);
        }
      }
    }
    return box;
  }

  private static String code(TypedEntry typed, int at) {
    return typed.text(body(at)).strip().split("\\s", 2)[0];
  }

  /** The box with the code or number that is taken. */
  private static String taken(Registration what, ApiTrouble trouble) {
    boolean isTaken = String.valueOf(trouble.told().code()).startsWith("exists");
    if (!isTaken) {
      return "";
    }
    return what == Registration.RECOMMENDATION ? "number" : "code";
  }

  private static boolean isUnreadDate(
      Visit visit, Registration what, TypedEntry typed, String box) {
    DateBoxes boxes = DateBoxes.of(typed.boxes(), box);
    return what.fields().stream()
            .anyMatch(field -> field.name().equals(box) && field.control() == Control.DATE)
        && !boxes.isEmpty()
        && boxes.date(visit.words()) == null;
  }

  @GetMapping(Language.PATH + "/registrations/{draft}/receipt")
  RegisteredPage receipt(Visit visit, @PathVariable String draft) {
    var ignored = visit.person();
    ReceiptAnswer receipt = visit.questions().ask(() -> api.receipt(draft)).answer();
    waitUntilItIsShown(visit, receipt);
    Registration what = what(receipt);
    RegisteredPage page = new RegisteredPage(frame(visit, what, ""), what, draft, receipt);
    return new RegisteredPage(frame(visit, what, page.review()), what, draft, receipt);
  }

  /** What the page leads to is there when somebody follows. */
  private void waitUntilItIsShown(Visit visit, ReceiptAnswer receipt) {
    Query now = Query.empty().with("size", 1).with("minPosition", receipt.position());
    var ignored = visit.questions().ask(() -> api.reviews(now.parameters())).part();
  }

  private static Registration what(ReceiptAnswer receipt) {
    if (receipt.recommendation() != null) {
      return Registration.RECOMMENDATION;
    }
    return receipt.review() != null ? Registration.REVIEW : Registration.STAKEHOLDER;
  }
}
