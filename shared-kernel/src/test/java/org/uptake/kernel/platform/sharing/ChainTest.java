package org.uptake.kernel.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static final int LONG = 100_000;

  @Test
  void isChangedAsAListIs() {
    Random random = new Random(1);
    List<Integer> list = new ArrayList<>();
    Chain<Integer> chain = Chain.empty();
    for (int i = 0; i < 2_000; i++) {
      int from = random.nextInt(list.size() + 1);
      int to = Math.min(list.size(), from + random.nextInt(4));
      List<Integer> values = random.ints(random.nextInt(5), 0, 100).boxed().toList();
      Chain<Integer> before = chain;
      List<Integer> copy = List.copyOf(list);
      chain = chain.replace(from, to, values);
      list.subList(from, to).clear();
      list.addAll(from, values);
      assertThat(chain).isEqualTo(list);
      assertThat(before).isEqualTo(copy);
      assertThat(chain.part(from, chain.size())).isEqualTo(list.subList(from, list.size()));
    }
    assertThat(list).hasSizeGreaterThan(500);
  }

  @Test
  void staysFlatWhereverItGrows() {
    Chain<Integer> atEnd = Chain.empty();
    Chain<Integer> atStart = Chain.empty();
    for (int i = 0; i < LONG; i++) {
      atEnd = atEnd.append(i);
      atStart = atStart.replace(0, 0, List.of(LONG - 1 - i));
    }
    AtomicInteger looks = new AtomicInteger();
    assertThat(atEnd.first(value -> looks.incrementAndGet() > 0 && value < 70_000))
        .isEqualTo(70_000);
    assertThat(atStart.first(value -> looks.incrementAndGet() > 0 && value < 70_000))
        .isEqualTo(70_000);
    assertThat(looks).hasValueLessThan(60);
    assertThat(atStart.get(12_345)).isEqualTo(12_345);
  }

  @Test
  void tellsWhatIsTheSameWithoutLookingAtIt() {
    Chain<Integer> before = Chain.of(IntStream.range(0, LONG).boxed().toList());
    Chain<Integer> after = before.replace(40_000, 40_002, List.of(-1, -2, -3));
    AtomicInteger compared = new AtomicInteger();
    int start = after.sameAtStart(before, (a, b) -> compared.incrementAndGet() > 0 && a.equals(b));
    int end = after.sameAtEnd(before, (a, b) -> compared.incrementAndGet() > 0 && a.equals(b));
    assertThat(start).isEqualTo(40_000);
    assertThat(end).isEqualTo(LONG - 40_002);
    assertThat(compared).hasValueLessThan(100);
    assertThat(after.sameAtStart(Chain.of(List.copyOf(after)), Integer::equals))
        .isEqualTo(LONG + 1);
  }

  @Test
  void hasNothingBeyondItsEnd() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Chain.of(List.of(1, 2)).get(2));
    assertThat(Chain.empty()).isEmpty();
  }
}
