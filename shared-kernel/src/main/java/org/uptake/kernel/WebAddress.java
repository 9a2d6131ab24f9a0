package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https address. It is taken as a browser takes it (URL standard of the WHATWG): names
 * of hosts in any script, and characters that have to be escaped. It is kept so that every program
 * can read it: hosts in ASCII, the rest escaped.
 */
public record WebAddress(@JsonValue String value) implements Code {

  private static final Pattern SHAPE =
      Pattern.compile("(https?)://([^/?#\\\\]*)([/?#\\\\].*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST =
      Pattern.compile("([a-z0-9_~-]+(?:\\.[a-z0-9_~-]+)*\\.?|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?");
  private static final int LAST_PORT = 0xFFFF;
  private static final String LITERAL = "-._~:/?#[]@!$&'()*+,;=";
  private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");

  /**
   * @throws BadValue if it is none
   */
  public static WebAddress parse(String text) {
    Matcher parts = SHAPE.matcher(text.replaceAll("[\\t\\n]", ""));
    if (!parts.matches()) {
      throw new BadValue(InvalidValue.Simple.WEB_ADDRESS);
    }
    if (parts.group(2).contains("@")) {
      throw new BadValue(InvalidValue.Simple.WITHOUT_USER_INFO);
    }
    String rest = parts.group(3) == null ? "" : parts.group(3);
    return new WebAddress(
        parts.group(1).toLowerCase(Locale.ROOT) + "://" + host(parts.group(2)) + escaped(rest));
  }

  /** Addresses that were stored stay readable. */
  @JsonCreator
  public WebAddress {}

  private static String host(String text) {
    Matcher host = HOST.matcher(ascii(text).toLowerCase(Locale.ROOT));
    if (!host.matches() || (host.group(2) != null && Integer.parseInt(host.group(2)) > LAST_PORT)) {
      throw new BadValue(InvalidValue.Simple.WEB_ADDRESS);
    }
    return host.group();
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException noHost) {
      throw new BadValue(InvalidValue.Simple.WEB_ADDRESS);
    }
  }

  private static String escaped(String rest) {
    StringBuilder escaped = new StringBuilder();
    Matcher escape = ESCAPED.matcher(rest);
    for (int at = 0; at < rest.length(); at += Character.charCount(rest.codePointAt(at))) {
      int character = rest.codePointAt(at);
      boolean isPlain =
          (character < 0x80 && Character.isLetterOrDigit(character))
              || LITERAL.indexOf(character) >= 0
              || (character == '%' && escape.region(at, rest.length()).lookingAt());
      escaped.append(isPlain ? Character.toString(character) : escape(character));
    }
    return escaped.toString();
  }

  private static String escape(int character) {
    StringBuilder bytes = new StringBuilder();
    for (byte one : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
      bytes.append("%%%02X".formatted(one));
    }
    return bytes.toString();
  }

  @Override
  public String toString() {
    return value;
  }
}
