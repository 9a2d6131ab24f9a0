package org.uptake.query.log;

import java.util.List;

/** Is told how far a rebuild has come. */
public interface RebuildProgress {

  /** How much work the indexes are, measured in events read. */
  static long finishing(long head) {
    return head / 2;
  }

  /**
   * @param head the last position that is read in bulk
   */
  default void begins(List<Generation> generations, long head) {}

  /** So much more is done, in events read. */
  void done(long work);

  /** Throws if somebody else has taken over. */
  void requireCurrent();
}
