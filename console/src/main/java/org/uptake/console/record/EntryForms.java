package org.uptake.console.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.DraftAnswer;
import org.uptake.console.api.EntriesAnswer;
import org.uptake.console.api.OutlookAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.Query;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.api.StakeholdersAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.DateBoxes;
import org.uptake.console.frame.Said;
import org.uptake.console.frame.Visit;
import org.uptake.console.record.DetailsPage.BoxError;
import org.uptake.console.record.EntryField.Control;
import org.uptake.kernel.account.DraftForm;
import org.uptake.pages.Markup;

/** Makes the page with the form of an entry. */
@Component
class EntryForms {

  private static final int LATEST = 10;
  private static final int ALL_STAKEHOLDERS = 500;

  private final UptakeApi api;

  EntryForms(UptakeApi api) {
    this.api = api;
  }

  static boolean isDraft(String text) {
    return DraftForm.id(text).isPresent();
  }

  /** Goes on with what was typed already under this id, or begins. */
  DetailsPage begin(Visit visit, String draft, TypedEntry fresh) {
    PagePart<DraftAnswer> kept = visit.questions().ask(() -> api.draft(draft)).part();
    if (!kept.isThere()) {
      return page(visit, draft, fresh, List.of());
    }
    TypedEntry typed = new TypedEntry(kept.get().content());
    boolean isSame =
        typed.purpose() == fresh.purpose()
            && typed.recommendation().equals(fresh.recommendation())
            && typed.entry().equals(fresh.entry());
    return page(
        visit, draft, isSame ? typed.with(TypedEntry.KIND, fresh.kind().word()) : fresh, List.of());
  }

  DetailsPage page(Visit visit, String draft, TypedEntry typed, List<BoxError> errors) {
    Questions questions = visit.questions();
    String id = typed.recommendation();
    List<Asked<RecommendationAnswer>> recommendations = ask(questions, typed.recommendations());
    Asked<EntriesAnswer> entries =
        questions.ask(
            () ->
                api.entries(
                    id, Query.empty().with("order", "newest").with("size", LATEST).parameters()));
    Asked<StakeholdersAnswer> stakeholders =
        questions.ask(
            () -> api.stakeholders(Query.empty().with("size", ALL_STAKEHOLDERS).parameters()));
    List<RecommendationAnswer> about = recommendations.stream().map(Asked::answer).toList();
    RecommendationAnswer first = about.getFirst();
    String crumb = "record.crumb." + typed.purpose().word();
    return new DetailsPage(
        about.size() > 1
            ? RecordFrames.ofSeveral(visit, crumb)
            : RecordFrames.of(visit, first, crumb),
        draft,
        typed.begunAt(first.version()),
        about,
        errors,
        entries.part(),
        stakeholders.part());
  }

  /** Each asked for at once. */
  List<Asked<RecommendationAnswer>> ask(Questions questions, List<String> recommendations) {
    return recommendations.stream()
        .map(id -> questions.ask(() -> api.recommendation(id, Query.empty().parameters())))
        .toList();
  }

  /** What is wrong with the form; anything else is thrown. */
  static List<BoxError> wrong(ApiTrouble trouble, TypedEntry typed, Visit visit) {
    List<BoxError> errors = errors(trouble, typed, visit);
    if (!errors.isEmpty()) {
      return errors;
    }
    return switch (trouble.told().status()) {
      case 403, 404, 409, 412, 422 -> List.of(new BoxError("", said(trouble, visit)));
      default -> throw trouble;
    };
  }

  /** Why the API refuses, in the reader's words. */
  static Markup said(ApiTrouble trouble, Visit visit) {
    ApiTrouble.Told told = trouble.told();
    return Said.in(visit.words(), told.code(), told.values(), told.detail());
  }

  /** Whether the page that checks tells why. */
  static boolean isAboutTheForm(ApiTrouble trouble) {
    return switch (trouble.told().status()) {
      case 403, 404, 409, 422 -> true;
      default -> false;
    };
  }

  /**
   * @return null where it can be recorded
   */
  static @Nullable Markup refusal(OutlookAnswer outlook, Visit visit) {
    return outlook.allowed()
        ? null
        : Said.in(
            visit.words(), outlook.code(), outlook.values(), String.valueOf(outlook.reason()));
  }

  /** What the API finds wrong, box by box; what it could not find out, first. */
  static List<BoxError> errors(ApiTrouble trouble, TypedEntry typed, Visit visit) {
    List<BoxError> errors = new ArrayList<>();
    for (ApiTrouble.Field field : trouble.told().fields()) {
      String box = box(field.field(), typed);
      errors.add(
          isUnreadDate(box, typed, visit)
              ? new BoxError(box, visit.words().html("record.date.wrong"))
              : new BoxError(box, Said.in(visit.words(), field)));
    }
    return errors;
  }

  /** {@code evidence[0].url} is typed into {@code evidence.0.url}. */
  private static String box(String field, TypedEntry typed) {
    String inner = field.replaceFirst("^(corrected|content)\\.", "");
    if (inner.equals("reason") && !field.equals(inner)) {
      return inner;
    }
    boolean isOfTheChange = inner.equals("reason") && typed.purpose() != TypedEntry.Purpose.RECORD;
    return isOfTheChange ? TypedEntry.BECAUSE : inner.replaceAll("\\[(\\d+)]", ".$1");
  }

  private static boolean isUnreadDate(String box, TypedEntry typed, Visit visit) {
    DateBoxes boxes = DateBoxes.of(typed.boxes(), box);
    return EntryField.of(typed.kind()).stream()
            .anyMatch(field -> field.name().equals(box) && field.control() == Control.DATE)
        && !boxes.isEmpty()
        && boxes.date(visit.words()) == null;
  }

  /**
   * Whom it concerns has to be chosen: it decides whether the stage changes.
   *
   * @return null where it is chosen, or there is nothing to choose
   */
  static @Nullable BoxError unchosen(
      TypedEntry typed, List<RecommendationAnswer> about, Visit visit) {
    boolean isAsked =
        about.stream().anyMatch(RecommendationAnswer::isAddressedToSeveral)
            && typed.purpose() != TypedEntry.Purpose.RETRACT
            && EntryField.isAsked(typed.kind(), Control.ADDRESSEE);
    return isAsked && typed.text("addressee").isEmpty()
        ? new BoxError("addressee", visit.words().html("record.addressee.missing"))
        : null;
  }
}
