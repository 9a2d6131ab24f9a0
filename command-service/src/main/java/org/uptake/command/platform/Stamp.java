package org.uptake.command.platform;

import java.util.UUID;
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
 *
 * @param imported the import that it came with, or the undo of one
 */
public record Stamp(
    Author author,
    String channel,
    String correlationId,
    @Nullable String idempotencyKey,
    @Nullable UUID imported) {

  public static final String AUTHOR = "author";
  public static final String CHANNEL = "channel";
  public static final String IMPORT = "import";

  /** The channel of what takes an import back. */
  public static final String UNDO = "undo";

  static final String KEY = "idempotencyKey";

  private static final String ORGANISATION = "organisation";
  private static final String ROLES = "roles";
  private static final String CORRELATION_ID = "correlationId";

  public Stamp(
      Author author, String channel, String correlationId, @Nullable String idempotencyKey) {
    this(author, channel, correlationId, idempotencyKey, null);
  }

  /** Carries the stamp from a command to the events that it causes. */
  public static CorrelationDataProvider toEvents() {
    return new SimpleCorrelationDataProvider(
        AUTHOR, ORGANISATION, ROLES, CHANNEL, CORRELATION_ID, KEY, IMPORT);
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
    MetaData plain = of(author).and(CHANNEL, channel).and(CORRELATION_ID, correlationId);
    MetaData keyed = idempotencyKey == null ? plain : plain.and(KEY, idempotencyKey);
    return imported == null ? keyed : keyed.and(IMPORT, imported.toString());
  }
}
