package org.uptake.query.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event in its place in the log.
 *
 * @param version the number of events in its stream, this one included
 * @param imported the import that it came with, by its id
 */
public record Positioned(
    long position,
    Instant recordedAt,
    String stream,
    long version,
    Object event,
    String author,
    String organisation,
    String channel,
    @Nullable String imported) {

  public Positioned(
      long position,
      Instant recordedAt,
      String stream,
      long version,
      Object event,
      String author,
      String organisation,
      String channel) {
    this(position, recordedAt, stream, version, event, author, organisation, channel, null);
  }

  /**
   * @param about the stream of what the event tells of
   * @throws IllegalArgumentException if that is not the one that it is in: its rows would be those
   *     of something else
   */
  public void requireIn(String about) {
    if (!stream.equals(about)) {
      throw new IllegalArgumentException("it tells of another than its stream is about");
    }
  }

  /** One that nobody can read leads to no rows, and nothing after it in its stream either. */
  void requireReadable() {
    if (event instanceof Unreadable unreadable) {
      throw unreadable.refused();
    }
  }

  public Place place() {
    return new Place(position, recordedAt);
  }

  /** Where and when something took its place in the log. */
  public record Place(long position, Instant recordedAt) {}
}
