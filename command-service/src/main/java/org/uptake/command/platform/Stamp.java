package org.uptake.command.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.Author;

/**
 * What every event says about its recording, in its metadata: strings only, and no names of
 * persons.
 */
public record Stamp(
    Author author, String channel, String correlationId, @Nullable String idempotencyKey) {

  static final String AUTHOR = "author";
  static final String KEY = "idempotencyKey";

  private static final String ORGANISATION = "organisation";
  private static final String ROLES = "roles";
  private static final String CHANNEL = "channel";
  private static final String CORRELATION_ID = "correlationId";

  /** Carries the stamp from a command to the events that it causes. */
  public static CorrelationDataProvider toEvents() {
    return new SimpleCorrelationDataProvider(
        AUTHOR, ORGANISATION, ROLES, CHANNEL, CORRELATION_ID, KEY);
  }

  public MetaData metaData() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(AUTHOR, author.id());
    values.put(ORGANISATION, author.organisation().value());
    values.put(ROLES, Role.joined(author.roles()));
    values.put(CHANNEL, channel);
    values.put(CORRELATION_ID, correlationId);
    if (idempotencyKey != null) {
      values.put(KEY, idempotencyKey);
    }
    return MetaData.from(values);
  }
}
