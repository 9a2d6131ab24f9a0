package org.uptake.platform.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.message.Messages;

/**
 * A problem of RFC 9457, as JSON: {@code type} ({@code /problems/<refusal>}), {@code title}, {@code
 * status}, {@code detail}, {@code instance}, {@code correlationId}, and the refusal's own values.
 */
public final class Problem {

  public static final String MEDIA_TYPE = "application/problem+json";

  private Problem() {}

  public static Map<String, Object> of(Refused refused, String instance, String correlationId) {
    Refusal refusal = refused.refusal();
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "/problems/" + refusal.word());
    problem.put("title", Messages.english(refusal));
    problem.put("status", refusal.status());
    problem.put("detail", refused.detail());
    problem.put("instance", instance);
    problem.put("correlationId", correlationId);
    problem.putAll(refused.values());
    return problem;
  }
}
