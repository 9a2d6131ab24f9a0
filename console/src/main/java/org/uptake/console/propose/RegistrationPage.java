package org.uptake.console.propose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.ReceiptAnswer;
import org.uptake.console.api.ReviewAnswer;
import org.uptake.console.api.StakeholdersAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.record.DetailsPage.BoxError;
import org.uptake.console.record.EntryField;
import org.uptake.console.record.FormPage;
import org.uptake.console.record.TypedEntry;
import org.uptake.kernel.account.Role;

/**
 * The form of what is added to the register.
 *
 * @param draft under which it is kept, and recorded in the end
 * @param review that a recommendation is for; null for anything else
 * @param errors what is wrong, by the name of the box
 * @param stakeholders to choose from
 * @param before what was recorded just before; null where nothing was
 */
public record RegistrationPage(
    Frame frame,
    Registration what,
    String draft,
    @Nullable ReviewAnswer review,
    TypedEntry typed,
    List<BoxError> errors,
    PagePart<StakeholdersAnswer> stakeholders,
    @Nullable ReceiptAnswer before)
    implements FormPage {

  /** Room for one more, and for two where there is none. */
  private static final int BODIES = 2;

  @Override
  public String template() {
    return "register";
  }

  /** Whether to offer the reader to record it. */
  public boolean mayRecord() {
    return frame.visit().reader().has(Role.STEWARD);
  }

  /** How many boxes there are for bodies. */
  public int bodies(EntryField field) {
    return Math.max(BODIES, typed.pieces(field.name()) + 1);
  }

  @Override
  public String ask(String part, String field) {
    return Asking.of(frame.words(), what, part, field);
  }

  /** A title may be that of the recommendation or that of a document. */
  @Override
  public String askPart(String part) {
    return frame.words().say("ask.label." + part);
  }

  @Override
  public String word(String field, String word) {
    return Asking.word(frame.words(), what, field, word);
  }

  @Override
  public boolean speaksForOthers() {
    return true;
  }

  /** What a box is called above the form. */
  public String called(String box) {
    return ask("label", box.replaceFirst("\\..*", ""));
  }
}
