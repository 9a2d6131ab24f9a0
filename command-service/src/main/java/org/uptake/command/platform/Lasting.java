package org.uptake.command.platform;

/**
 * An aggregate with a long life. It is kept in memory from one command to the next, so that a
 * command reads only what came after.
 */
public interface Lasting<T> {

  /** Goes on by itself from here; it costs the same however long the life was. */
  T copy();

  /** About how much memory it takes, in bytes. */
  long weight();
}
