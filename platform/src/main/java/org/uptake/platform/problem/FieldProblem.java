package org.uptake.platform.problem;

import java.util.List;
import java.util.Map;
import org.uptake.kernel.FieldError;
import org.uptake.platform.message.MessageJson;
import org.uptake.platform.message.Messages;

/**
 * A bad field, as it is answered.
 *
 * @param values that the message speaks of
 */
public record FieldProblem(String field, String code, Map<String, Object> values, String message) {

  public static List<FieldProblem> all(List<?> errors) {
    return errors.stream().map(FieldError.class::cast).map(FieldProblem::of).toList();
  }

  private static FieldProblem of(FieldError error) {
    MessageJson problem = MessageJson.of(error.problem());
    return new FieldProblem(
        error.field(), problem.code(), problem.values(), Messages.english(problem));
  }
}
