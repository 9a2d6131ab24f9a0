package org.uptake.command.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Receipt;
import org.uptake.kernel.StreamId;

/**
 * What became of a command that was not refused.
 *
 * @param stream the stream that it was recorded in
 * @param version the number of events in it
 * @param entry the entry concerned, where there is one
 * @param countsFrom the day from which on that entry counts
 * @param account likewise the account
 */
public record Outcome(
    StreamId stream,
    long version,
    @Nullable EntryId entry,
    @Nullable LocalDate countsFrom,
    @Nullable AccountId account) {

  /**
   * @param stream as the log names it
   */
  public Outcome(String stream, long version, @Nullable EntryId entry) {
    this(StreamId.of(stream), version, entry, null, null);
  }

  /** The same for whoever recorded it, who does not know how accounts share a stream. */
  Receipt receipt() {
    return Receipt.of(
        stream,
        account == null ? null : account.value(),
        entry == null ? null : entry.value(),
        countsFrom,
        version);
  }
}
