package org.uptake.command.importing;

import java.util.List;
import org.uptake.command.platform.Revision;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.FormName;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.platform.Fields;

/**
 * How an import is to be undone.
 *
 * @param reason of each retraction
 */
record UndoForm(boolean dryRun, String reason) {

  private static final String DRY_RUN = "dryRun";

  /** What is only tried out needs no reason. */
  private static final String TRIED = "Tried out.";

  static UndoForm read(Fields sent) {
    Object dryRun = sent.get(DRY_RUN);
    List<FieldError> errors =
        dryRun == null || dryRun instanceof Boolean
            ? List.of()
            : List.of(new FieldError(DRY_RUN, InvalidField.Simple.NOT_TRUE_OR_FALSE));
    boolean tries = Boolean.TRUE.equals(dryRun);
    Fields rest = sent.without(DRY_RUN);
    Fields reasoned =
        tries && rest.get(Revision.REASON) == null ? rest.with(Revision.REASON, TRIED) : rest;
    return new UndoForm(tries, Revision.alone(reasoned, FormName.RETRACTION).after(errors).take());
  }
}
