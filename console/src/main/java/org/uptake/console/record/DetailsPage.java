package org.uptake.console.record;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.EntriesAnswer;
import org.uptake.console.api.Names;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.api.StakeholdersAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.recommendation.EntryActions;
import org.uptake.pages.Markup;

/**
 * The details of an entry, or why it is corrected or retracted.
 *
 * @param draft under which it is kept, and later recorded
 * @param errors what is wrong, by the name of the box
 * @param about what it is recorded for: of most entries one recommendation
 * @param entries what is recorded so far of the first, beside the form
 * @param stakeholders to choose from
 */
public record DetailsPage(
    Frame frame,
    String draft,
    TypedEntry typed,
    List<RecommendationAnswer> about,
    List<BoxError> errors,
    PagePart<EntriesAnswer> entries,
    PagePart<StakeholdersAnswer> stakeholders)
    implements FormPage {

  /** What is wrong with a box, and where on the page it is. */
  public record BoxError(String box, Markup message) {

    /** What is wrong with a box; null where nothing is. */
    static @Nullable Markup in(List<BoxError> errors, String box) {
      return errors.stream()
          .filter(error -> error.box().equals(box))
          .map(BoxError::message)
          .findFirst()
          .orElse(null);
    }
  }

  private static final Set<String> CHOSEN_LAST = Set.of("visibility", "disclosedOn");

  public RecommendationAnswer told() {
    return about.getFirst();
  }

  public boolean isForSeveral() {
    return about.size() > 1;
  }

  /** Everybody whom one of them asks, or asked. */
  @Override
  public List<String> addressees() {
    return about.stream().flatMap(told -> told.everAsked().stream()).distinct().toList();
  }

  @Override
  public Names names() {
    return about.stream().map(RecommendationAnswer::known).reduce(Names.NONE, Names::and);
  }

  /** Where it is chosen anew for which recommendations it is: from those of the review, if one. */
  public String others() {
    List<String> reviews = about.stream().map(RecommendationAnswer::review).distinct().toList();
    String way = frame.visit().plain("/record") + "?draft=" + draft;
    return reviews.size() == 1 ? way + "&review=" + reviews.getFirst() : way;
  }

  @Override
  public String template() {
    return "record-details";
  }

  /** Those that are asked for; a retraction asks for its reason alone. */
  public List<EntryField> fields() {
    return typed.purpose() == TypedEntry.Purpose.RETRACT
        ? List.of()
        : EntryField.of(typed.kind()).stream()
            .filter(field -> !CHOSEN_LAST.contains(field.name()))
            .filter(
                field ->
                    field.control() != EntryField.Control.ADDRESSEE
                        || field.isRequired()
                        || about.stream().anyMatch(RecommendationAnswer::isAddressedToSeveral))
            .toList();
  }

  public boolean mayBeRestricted() {
    return typed.purpose() != TypedEntry.Purpose.RETRACT
        && EntryField.isAsked(typed.kind(), EntryField.Control.VISIBILITY);
  }

  @Override
  public boolean speaksForOthers() {
    return EntryActions.maySpeakForOthers(frame);
  }

  /** Those of this kind, or of any kind. */
  @Override
  public String ask(String part, String field) {
    String own = "ask.%s.%s.%s".formatted(part, typed.kind().word(), field);
    String any = "ask.%s.%s".formatted(part, field);
    return frame.words().knows(own)
        ? frame.say(own)
        : frame.words().knows(any) ? frame.say(any) : "";
  }
}
