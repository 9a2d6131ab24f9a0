package org.uptake.query.platform;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much fits into one answer: no one is held up, and no memory filled, by somebody's long texts.
 */
public final class Fitting {

  /** Of a list in an answer, as JSON in UTF-8. One item is shown however long it is. */
  public static final long MOST_BYTES = 4_500_000;

  private static final JsonMapper JSON = new JsonMapper();

  private Fitting() {}

  /** Of one or several lists so many items as fit, from each as many. */
  public static Page page(Page page, List<? extends List<?>> lists) {
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    int fitting = number(LongStream.range(0, longest).map(n -> bytes((int) n, lists)));
    return fitting == longest ? page : page.holding(fitting);
  }

  private static long bytes(int n, List<? extends List<?>> lists) {
    return lists.stream()
        .filter(list -> n < list.size())
        .mapToLong(list -> bytes(list.get(n)))
        .sum();
  }

  /**
   * How many of the first fit.
   *
   * @param bytes of each
   */
  public static int number(LongStream bytes) {
    Budget budget = new Budget();
    return (int) bytes.takeWhile(budget::takes).count();
  }

  /**
   * The first of many, read no further than they fit.
   *
   * @param most that are wanted
   */
  public static <T> Some<T> some(Stream<T> all, int most) {
    Budget budget = new Budget();
    List<T> fitting = new ArrayList<>();
    Iterator<T> rest = all.iterator();
    while (rest.hasNext()) {
      T next = rest.next();
      if (fitting.size() == most || !budget.takes(bytes(next))) {
        return new Some<>(fitting, true);
      }
      fitting.add(next);
    }
    return new Some<>(fitting, false);
  }

  /**
   * The first of many.
   *
   * @param more that there are more
   */
  public record Some<T>(List<T> items, boolean more) {}

  private static long bytes(Object item) {
    Counter counter = new Counter();
    JSON.writeValue(counter, item);
    return counter.bytes;
  }

  private static final class Budget {

    private long used;

    boolean takes(long bytes) {
      boolean first = used == 0;
      used += bytes;
      return first || used <= MOST_BYTES;
    }
  }

  private static final class Counter extends OutputStream {

    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) {
      bytes += length;
    }
  }
}
