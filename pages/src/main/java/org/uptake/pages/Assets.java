package org.uptake.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What pages load: each under a name with the digest of its content, so that it may be kept for
 * ever.
 */
public final class Assets {

  private static final Kept STYLE = Kept.read("uptake", "css", "text/css;charset=UTF-8");
  private static final Kept ICON = Kept.read("uptake", "svg", "image/svg+xml");
  private static final Kept KEEPING = Kept.read("keep", "js", "text/javascript;charset=UTF-8");

  /** What browsers and robots look for by names of their own. */
  private static final Map<String, Kept> BY_CUSTOM =
      Map.of(
          "/favicon.ico", Kept.read("favicon", "ico", "image/vnd.microsoft.icon"),
          "/robots.txt", Kept.read("robots", "txt", "text/plain;charset=UTF-8"));

  private static final Map<String, Kept> BY_NAME = new LinkedHashMap<>();

  static {
    List.of(STYLE, ICON, KEEPING).forEach(kept -> BY_NAME.put(kept.name(), kept));
  }

  private Assets() {}

  /** The address of the style sheet. */
  public static String style() {
    return "/assets/" + STYLE.name();
  }

  /** The address of the sign by which browsers show a page among others. */
  public static String icon() {
    return "/assets/" + ICON.name();
  }

  /** The address of the script that keeps a form while it is typed. */
  public static String keeping() {
    return "/assets/" + KEEPING.name();
  }

  static @Nullable Kept byCustom(String path) {
    return BY_CUSTOM.get(path);
  }

  static @Nullable Kept named(String name) {
    return BY_NAME.get(name);
  }

  /** One of them, and the same compressed, once and for all. */
  static final class Kept {

    private static final int DIGEST_BYTES = 8;

    private final String name;
    private final String type;
    private final byte[] content;
    private final byte[] compressed;

    private Kept(String name, String type, byte[] content, byte[] compressed) {
      this.name = name;
      this.type = type;
      this.content = content;
      this.compressed = compressed;
    }

    static Kept read(String name, String ending, String type) {
      String file = "/org/uptake/pages/assets/%s.%s".formatted(name, ending);
      try (InputStream stream =
          Objects.requireNonNull(Assets.class.getResourceAsStream(file), file)) {
        byte[] content = stream.readAllBytes();
        String digest =
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, DIGEST_BYTES);
        return new Kept(
            "%s-%s.%s".formatted(name, digest, ending), type, content, Compression.gzip(content));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      } catch (NoSuchAlgorithmException everyJdkHasIt) {
        throw new IllegalStateException(everyJdkHasIt);
      }
    }

    String name() {
      return name;
    }

    String type() {
      return type;
    }

    /** Not to be changed. */
    byte[] content() {
      return content;
    }

    /** Not to be changed. */
    byte[] compressed() {
      return compressed;
    }
  }
}
