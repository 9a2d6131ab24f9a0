package org.uptake.command.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.Author;

/**
 * What every event says about its recording, in its metadata: strings only, and no names of
 * persons.
 */
public record Stamp(
    Author author, String channel, String correlationId, @Nullable String idempotencyKey) {

  public static final String AUTHOR = "author";
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

  /** What events say of their author. */
  static MetaData of(Author author) {
    return MetaData.with(AUTHOR, author.id())
        .and(ORGANISATION, author.organisation().value())
        .and(ROLES, Role.joined(author.roles()));
  }

  /** The author of a command, as the interceptor wrote it. */
  public static Author author(MetaData metaData) {
    return new Author(
        text(metaData, AUTHOR),
        new StakeholderCode(text(metaData, ORGANISATION)),
        Role.split(text(metaData, ROLES)));
  }

  private static String text(MetaData metaData, String name) {
    return String.valueOf(metaData.get(name));
  }

  public MetaData metaData() {
    return of(author).mergedWith(origin());
  }

  /** The part of it that a command carries: all but its author. */
  MetaData origin() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(CHANNEL, channel);
    values.put(CORRELATION_ID, correlationId);
    if (idempotencyKey != null) {
      values.put(KEY, idempotencyKey);
    }
    return MetaData.from(values);
  }
}
