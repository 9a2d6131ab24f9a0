package org.uptake.standalone.api;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.WebAddress;
import org.uptake.kernel.Word;
import org.uptake.kernel.rebuild.RebuildId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How single values are written; the patterns of codes and the words of sets are the kernel's. */
final class Types {

  private static final List<String> PACKAGES =
      List.of(
          "kernel",
          "kernel.account",
          "kernel.recommendation",
          "kernel.recommendation.lifecycle",
          "kernel.rebuild",
          "kernel.stakeholder",
          "command.recommendation",
          "query.recommendation",
          "standalone.api");

  private Types() {}

  /** A type by its simple name, such as {@code Stage} or {@code RecommendationFunded.Phase}. */
  static Class<?> named(String name) {
    return PACKAGES.stream()
        .map(part -> "org.uptake." + part + "." + name.replace('.', '$'))
        .filter(Types::exists)
        .findFirst()
        .<Class<?>>map(Types::type)
        .orElseThrow(() -> new IllegalStateException("Say in Types where %s is".formatted(name)));
  }

  static ObjectNode schema(Class<?> type) {
    if (Word.class.isAssignableFrom(type)) {
      return Json.object("type", "string", "enum", words(type));
    }
    Map<Class<?>, ObjectNode> plain =
        Map.ofEntries(
            Map.entry(Object.class, Json.object()),
            Map.entry(JsonNode.class, Json.object("type", "object")),
            Map.entry(byte[].class, Json.object("type", "object")),
            Map.entry(String.class, Json.object("type", "string")),
            Map.entry(boolean.class, Json.object("type", "boolean")),
            Map.entry(Boolean.class, Json.object("type", "boolean")),
            Map.entry(int.class, Json.object("type", "integer", "format", "int32")),
            Map.entry(Integer.class, Json.object("type", "integer", "format", "int32")),
            Map.entry(long.class, Json.object("type", "integer", "format", "int64")),
            Map.entry(Long.class, Json.object("type", "integer", "format", "int64")),
            Map.entry(double.class, Json.object("type", "number")),
            Map.entry(Float.class, Json.object("type", "number")),
            Map.entry(Double.class, Json.object("type", "number")),
            Map.entry(BigDecimal.class, Json.object("type", "number")),
            Map.entry(LocalDate.class, Json.object("type", "string", "format", "date")),
            Map.entry(Instant.class, Json.object("type", "string", "format", "date-time")),
            Map.entry(UUID.class, Json.object("type", "string", "format", "uuid")),
            Map.entry(EntryId.class, Json.object("type", "string", "format", "uuid")),
            Map.entry(RebuildId.class, Json.object("type", "string", "format", "uuid")),
            Map.entry(AccountId.class, Json.object("type", "string", "format", "uuid")),
            Map.entry(
                WebAddress.class,
                Json.object("type", "string", "format", "uri", "pattern", "^[hH][tT][tT][pP]")));
    return plain.containsKey(type)
        ? plain.get(type)
        : Json.object("type", "string", "pattern", "^(?:%s)$".formatted(shape(type)));
  }

  static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(word -> ((Word) word).word()).toList();
  }

  /** A code keeps its pattern to itself. */
  private static Pattern shape(Class<?> type) {
    try {
      Field shape = type.getDeclaredField("SHAPE");
      shape.setAccessible(true);
      return (Pattern) shape.get(null);
    } catch (ReflectiveOperationException none) {
      throw new IllegalStateException("Say in Types how a %s is written".formatted(type), none);
    }
  }

  private static boolean exists(String name) {
    try {
      Class<?> ignored = type(name);
      return true;
    } catch (IllegalStateException none) {
      return false;
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException none) {
      throw new IllegalStateException(none);
    }
  }
}
