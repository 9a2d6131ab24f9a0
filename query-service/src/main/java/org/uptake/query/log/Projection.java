package org.uptake.query.log;

import java.util.List;
import org.uptake.query.table.Sink;

/**
 * Turns events into rows. It can be replayed at any time: it writes its own tables and nothing
 * else. The statements {@code tables.sql} and {@code indexes.sql} beside its class make them.
 */
public interface Projection {

  /** Stored data: under it stands which generation serves, and its schemas are named by it. */
  String name();

  /** The class beside which the statements stand. */
  default Class<?> home() {
    return getClass();
  }

  /** Whether an event leads to rows here. */
  boolean takes(Object event);

  /** Whether events of a stream lead to rows here; asked of what cannot be read. */
  default boolean takesStream(String stream) {
    return stream.startsWith(name() + "/");
  }

  /** Whether what is in a place of the log belongs here, be it readable or not. */
  default boolean concerns(Positioned recorded) {
    return recorded.event() instanceof Unreadable
        ? takesStream(recorded.stream())
        : takes(recorded.event());
  }

  /**
   * Writes the rows of these events, in the transaction at hand; those of every position, not only
   * of the last.
   *
   * @param batch in order of position
   */
  void on(List<Positioned> batch);

  /**
   * Gives the same rows for a stream that was never projected before.
   *
   * @param stream all its events up to some position, in order
   */
  void copy(List<Positioned> stream, Sink sink);

  /** Writes what spans streams, when all of them were copied. */
  default void complete() {}

  /**
   * What is remembered between batches may be wrong: a batch was rolled back, or another node
   * wrote.
   */
  default void forget() {}

  /** Another one of the same, for another generation of its tables: it remembers nothing. */
  Projection another();
}
