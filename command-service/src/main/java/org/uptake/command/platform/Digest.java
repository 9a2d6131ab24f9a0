package org.uptake.command.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.platform.Fields;

/** Tells two contents apart, however long they are: the first half of their SHA-256, in hex. */
public final class Digest {

  private static final int LENGTH = 16;

  private final MessageDigest digest;

  private Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * @param content texts, numbers, truth values, fields, lists and maps of these; equal ones have
   *     the same digest
   */
  public static String of(@Nullable Object content) {
    Digest digest = new Digest();
    digest.add(content);
    return HexFormat.of().formatHex(Arrays.copyOf(digest.digest.digest(), LENGTH));
  }

  private void add(@Nullable Object content) {
    switch (content) {
      case Fields fields -> add(fields.values());
      case Map<?, ?> map -> {
        add("map", String.valueOf(map.size()));
        map.entrySet().stream()
            .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
            .forEach(
                entry -> {
                  add(entry.getKey());
                  add(entry.getValue());
                });
      }
      case List<?> list -> {
        add("list", String.valueOf(list.size()));
        list.forEach(this::add);
      }
      case String text -> add("text", text);
      case null -> add("nothing", "");
      default -> add("value", content.toString());
    }
  }

  private void add(String type, String text) {
    update(type + text.length() + ":");
    update(text);
  }

  private void update(String text) {
    byte[] bytes = new byte[text.length() * 2];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    digest.update(bytes);
  }
}
