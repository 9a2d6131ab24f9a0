package org.uptake.console.propose;

import java.util.List;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.StakeholdersAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.record.DetailsPage.BoxError;
import org.uptake.console.record.EntryField;
import org.uptake.console.record.FormPage;
import org.uptake.console.record.TypedEntry;
import org.uptake.kernel.account.Role;

/**
 * The form in which a review or a stakeholder is revised, filled in as it reads now.
 *
 * @param key under which it is recorded once
 * @param read the version that was read when the form was begun
 * @param errors what is wrong, by the name of the box
 * @param stakeholders to choose from
 */
public record RevisionPage(
    Frame frame,
    Revisable revision,
    String key,
    String read,
    TypedEntry typed,
    List<BoxError> errors,
    PagePart<StakeholdersAnswer> stakeholders)
    implements FormPage {

  @Override
  public String template() {
    return "revise";
  }

  /** It is no draft: nothing is kept before it is sent. */
  @Override
  public boolean keepsWhatIsTyped() {
    return false;
  }

  public List<EntryField> fields() {
    return Revisable.fields(revision.what());
  }

  public boolean mayRecord() {
    return frame.visit().reader().has(Role.STEWARD);
  }

  @Override
  public String ask(String part, String field) {
    return Asking.of(frame.words(), revision.what(), part, field);
  }

  @Override
  public String word(String field, String word) {
    return Asking.word(frame.words(), revision.what(), field, word);
  }

  @Override
  public boolean speaksForOthers() {
    return true;
  }

  /** What a box is called above the form. */
  public String called(String box) {
    return box.equals(TypedEntry.BECAUSE)
        ? frame.say("form.because")
        : ask("label", box.replaceFirst("\\..*", ""));
  }
}
