package org.uptake.kernel.platform;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * About how much memory a message takes, with all that it refers to: in bytes, as a virtual machine
 * with compressed references lays it out. What caches keep is weighed so, for a text may have one
 * character or many thousands.
 */
public final class Footprint {

  private static final int HEADER = 16;
  private static final int REFERENCE = 4;
  private static final int TEXT = 48;
  private static final int NODE = 40;
  private static final int LATIN_1 = 0xFF;

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private Footprint() {}

  public static long of(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case Enum<?> shared -> 0;
      case String text -> TEXT + (long) text.length() * width(text);
      case Record record -> ofRecord(record);
      case Collection<?> several -> several.stream().mapToLong(Footprint::ofOne).sum() + HEADER * 2;
      case Map<?, ?> map -> of(map.keySet()) + of(map.values()) + (long) NODE * map.size();
      default -> NODE;
    };
  }

  private static long ofOne(@Nullable Object one) {
    return REFERENCE + of(one);
  }

  private static long ofRecord(Record record) {
    long bytes = HEADER;
    for (RecordComponent component : COMPONENTS.get(record.getClass())) {
      bytes += ofOne(Fields.value(component, record));
    }
    return bytes;
  }

  /** One character beyond Latin-1 makes all of them wide. */
  private static int width(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LATIN_1) {
        return 2;
      }
    }
    return 1;
  }
}
