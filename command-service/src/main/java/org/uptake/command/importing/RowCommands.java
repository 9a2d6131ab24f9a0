package org.uptake.command.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.uptake.command.importing.CsvFile.CsvRow;
import org.uptake.command.platform.EntryIds;
import org.uptake.command.platform.Outcome;
import org.uptake.command.platform.Surroundings;
import org.uptake.command.recommendation.Proposals;
import org.uptake.command.recommendation.Successions;
import org.uptake.kernel.BadValue;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.Code;
import org.uptake.kernel.Command;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Message;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refused;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Form;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.RecommendationCommand.ImportEntries;
import org.uptake.kernel.recommendation.RecommendationCommand.Row;
import org.uptake.kernel.recommendation.RowOutcome;
import org.uptake.kernel.review.ReviewCommand.RegisterReview;
import org.uptake.kernel.review.ReviewForm;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.stakeholder.StakeholderCommand.RegisterStakeholder;
import org.uptake.kernel.stakeholder.StakeholderForm;
import org.uptake.kernel.stakeholder.StakeholderRegistered;

/** Rows of a file as the commands that a person would have given. */
final class RowCommands {

  private final Surroundings surroundings;
  private final Proposals proposals;
  private final Successions successions;

  RowCommands(Surroundings surroundings, Proposals proposals, Successions successions) {
    this.successions = successions;
    this.surroundings = surroundings;
    this.proposals = proposals;
  }

  /**
   * @param progress with the rows of the same file that came before
   */
  Command of(FileKind holds, List<CsvRow> rows, Progress progress) {
    Fields first = RowFields.of(rows.getFirst().cells());
    return switch (holds) {
      case STAKEHOLDERS -> stakeholder(first, progress);
      case REVIEWS -> review(first);
      case RECOMMENDATIONS -> recommendation(first);
      case ENTRIES -> entries(rows, progress);
    };
  }

  RowOutcome created(CsvRow row, Object result) {
    return new RowOutcome(
        row.number(), RowOutcome.Result.CREATED, ((Outcome) result).entry(), List.of(), null);
  }

  /** Who takes its place may stand in an earlier row, which a dry run does not record. */
  private Command stakeholder(Fields fields, Progress progress) {
    Set<String> named = StakeholderForm.streamsNamedBy(fields);
    Set<String> earlier = new HashSet<>(named);
    earlier.removeIf(stream -> progress.firstRow(stream).isEmpty());
    Form<StakeholderRegistered> form =
        StakeholderForm.read(fields, circumstances(named).knowing(earlier));
    StakeholderCode code =
        form.get("code", StakeholderCode.class).orElseGet(() -> form.take().code());
    return new RegisterStakeholder(code, form.parsed(), ExpectedVersion.ANY);
  }

  private Command review(Fields fields) {
    Form<ReviewRegistered> form =
        ReviewForm.read(fields, circumstances(ReviewForm.streamsNamedBy(fields)));
    ReviewCode code = form.get("code", ReviewCode.class).orElseGet(() -> form.take().code());
    return new RegisterReview(code, form.parsed(), ExpectedVersion.ANY);
  }

  private Command recommendation(Fields fields) {
    ReviewCode review = required(fields, "review", ReviewCode::new);
    Fields sent = fields.without("review");
    proposals.requireReview(review, sent);
    return proposals.propose(review, sent, ExpectedVersion.ANY);
  }

  private Command entries(List<CsvRow> rows, Progress progress) {
    Set<String> named = new HashSet<>();
    List<Row> read =
        rows.stream()
            .map(
                row -> {
                  Fields fields = RowFields.of(row.cells()).without("recommendation");
                  named.addAll(EntryForm.streamsNamedBy(fields));
                  return new Row(row.number(), EntryIds.next(), fields);
                })
            .toList();
    RecommendationId id =
        required(RowFields.of(rows.getFirst().cells()), "recommendation", RecommendationId::new);
    Circumstances circumstances = circumstances(named);
    for (Row row : read) {
      circumstances = successions.knowing(circumstances, row.fields());
    }
    return new ImportEntries(id, read, progress.taken(id.stream()), circumstances);
  }

  private static <T extends Code> T required(
      Fields fields, String column, java.util.function.Function<String, T> reader) {
    List<String> cell = fields.texts(column);
    if (cell.isEmpty()) {
      throw refused(column, InvalidField.Simple.REQUIRED);
    }
    try {
      return reader.apply(Fields.read(cell.getFirst()));
    } catch (BadValue wrong) {
      throw refused(column, wrong.problem());
    }
  }

  private static Refused refused(String column, Message problem) {
    return Refused.fields(List.of(new FieldError(column, problem)));
  }

  private Circumstances circumstances(Set<String> named) {
    return surroundings.circumstances(ExpectedVersion.ANY, named);
  }
}
