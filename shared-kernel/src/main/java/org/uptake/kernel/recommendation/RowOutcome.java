package org.uptake.kernel.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refused;
import org.uptake.kernel.Word;

/**
 * What became of a row of an import.
 *
 * @param entry the entry that the row made or matched
 * @param problems why it was refused
 * @param content the digest of what it brought, the same for rows that bring the same; null where
 *     that does not matter
 */
public record RowOutcome(
    int row,
    Result result,
    @Nullable EntryId entry,
    List<FieldError> problems,
    @Nullable String content) {

  /** How a row can end. */
  public enum Result implements Word {
    CREATED,
    UNCHANGED,
    WAS_RETRACTED,
    REFUSED
  }

  public static RowOutcome refused(int row, Refused refused) {
    List<FieldError> problems =
        refused.values().get("errors") instanceof List<?> errors
            ? errors.stream().map(FieldError.class::cast).toList()
            : List.of(new FieldError("", refused.detail()));
    return new RowOutcome(row, Result.REFUSED, null, problems, null);
  }

  /** The same, told otherwise. */
  public RowOutcome withProblems(List<FieldError> others) {
    return new RowOutcome(row, result, entry, others, content);
  }
}
