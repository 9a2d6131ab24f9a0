package org.uptake.platform.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToLongFunction;

/** Holds what caches believe that things weigh against what these take of the heap. */
public final class Weighed {

  private Weighed() {}

  /**
   * @param kept all that refers to them; it is emptied
   * @param weight in bytes, of one of them
   */
  public static <T> void assertAboutWhatTheyTake(List<T> kept, ToLongFunction<T> weight) {
    long said = kept.stream().mapToLong(weight).sum();
    long with = used();
    kept.clear();
    long taken = with - used();
    assertThat(said).isBetween(taken * 9 / 10, taken * 2);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
