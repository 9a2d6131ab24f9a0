package org.uptake.command.platform;

import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
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

  /**
   * The author of a command.
   *
   * @throws Refused {@link Refusal#NOT_SIGNED_IN} if nobody is
   */
  static Author author(MetaData metaData) {
    if (!metaData.containsKey(AUTHOR)) {
      throw new Refused(Refusal.NOT_SIGNED_IN, Unrecorded.Simple.BY_NOBODY);
    }
    return new Author(
        text(metaData, AUTHOR),
        new StakeholderCode(text(metaData, ORGANISATION)),
        Role.split(text(metaData, ROLES)));
  }

  private static String text(MetaData metaData, String name) {
    return String.valueOf(metaData.get(name));
  }

  public MetaData metaData() {
    MetaData keyless = of(author).and(CHANNEL, channel).and(CORRELATION_ID, correlationId);
    return idempotencyKey == null ? keyless : keyless.and(KEY, idempotencyKey);
  }
}
