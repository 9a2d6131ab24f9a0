package org.uptake.kernel.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records made from values by the name of their components. */
final class Records {

  private Records() {}

  static <R extends Record> R construct(Class<R> type, Map<String, @Nullable Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable Object[] arguments =
        Arrays.stream(components).map(c -> values.get(c.getName())).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException("Cannot make a " + type.getSimpleName(), failed.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("Cannot make a " + type.getSimpleName(), impossible);
    }
  }
}
