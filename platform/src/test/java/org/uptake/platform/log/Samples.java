package org.uptake.platform.log;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Amount;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.rebuild.RebuildId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.ProgressReported;

/** Events of any type, made from the types of their components. */
final class Samples {

  private static final String TEXT = "Zwei \"Zeilen\"\r\n\t\\ ß 中 \uD83D\uDE00 \u2028 </script>";
  private static final Map<Class<?>, Object> VALUES =
      Map.ofEntries(
          Map.entry(String.class, TEXT),
          Map.entry(
              EntryId.class, new EntryId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L))),
          Map.entry(
              AccountId.class,
              new AccountId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0003L))),
          Map.entry(
              RebuildId.class,
              new RebuildId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0002L))),
          Map.entry(RecommendationId.class, new RecommendationId("A4P-14a")),
          Map.entry(ReviewCode.class, new ReviewCode("A4P")),
          Map.entry(StakeholderCode.class, new StakeholderCode("MINUSMA")),
          Map.entry(PartialDate.class, PartialDate.of("2016-04")),
          Map.entry(Amount.class, Amount.of("999999999999999.99")),
          Map.entry(BigDecimal.class, new BigDecimal("12.50")),
          Map.entry(Integer.class, 7));

  private Samples() {}

  /** Every component is there. */
  static <R> R full(Class<R> type) {
    return make(type, true);
  }

  /** Only what has to be there. */
  static <R> R sparse(Class<R> type) {
    return make(type, false);
  }

  private static <R> R make(Class<R> type, boolean full) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values =
        Arrays.stream(components)
            .map(
                component ->
                    full || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        ? value(component.getGenericType(), full)
                        : null)
            .toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("no sample of " + type, impossible);
    }
  }

  private static Object value(Type type, boolean full) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == Map.class) {
        return full ? Map.of("sex", "female", "age", "under 30") : Map.of();
      }
      return full ? List.of(value(arguments[0], true), value(arguments[0], true)) : List.of();
    }
    Class<?> single = (Class<?>) type;
    if (VALUES.containsKey(single)) {
      return VALUES.get(single);
    }
    if (single.isEnum()) {
      return single.getEnumConstants()[single.getEnumConstants().length - 1];
    }
    return single == Entry.class ? make(ProgressReported.class, full) : make(single, full);
  }
}
