package org.uptake.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.message.MessageJson;
import org.uptake.platform.message.Messages;

/**
 * A problem of RFC 9457, as JSON: {@code type} ({@code /problems/<refusal>}), {@code title}, {@code
 * status}, {@code detail} with its {@code code} and {@code values}, {@code instance}, {@code
 * correlationId}, and the refusal's own values.
 */
public final class Problem {

  public static final String MEDIA_TYPE = "application/problem+json";

  private Problem() {}

  public static Map<String, Object> of(Refused refused, String instance, String correlationId) {
    Refusal refusal = refused.refusal();
    MessageJson detail = MessageJson.of(refused.detail());
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "/problems/" + refusal.word());
    problem.put("title", Messages.english(refusal));
    problem.put("status", refusal.status());
    problem.put("detail", Messages.english(detail));
    problem.put("code", detail.code());
    problem.put("values", detail.values());
    problem.put("instance", instance);
    problem.put("correlationId", correlationId);
    problem.putAll(refused.values());
    problem.computeIfPresent("errors", (name, errors) -> FieldProblem.all((List<?>) errors));
    return problem;
  }
}
