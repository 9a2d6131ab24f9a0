package org.uptake.kernel.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LookupTest {

  @Test
  void findsAsAMapDoesAndLeavesTheOneBeforeAsItWas() {
    Random random = new Random(1);
    Map<Integer, Integer> map = new TreeMap<>();
    Lookup<Integer, Integer> lookup = Lookup.empty();
    for (int i = 0; i < 2_000; i++) {
      int key = random.nextInt(500);
      Lookup<Integer, Integer> before = lookup;
      Optional<Integer> then = Optional.ofNullable(map.put(key, i));
      lookup = lookup.with(key, i);
      assertThat(before.find(key)).isEqualTo(then);
      assertThat(before.has(key)).isEqualTo(then.isPresent());
      assertThat(lookup.find(key)).contains(i);
    }
    assertThat(lookup.values()).containsExactlyElementsOf(map.values());
    assertThat(lookup.size()).isEqualTo(map.size());
    assertThat(lookup.find(501)).isEmpty();
  }
}
