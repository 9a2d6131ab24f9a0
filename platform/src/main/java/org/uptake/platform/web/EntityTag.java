package org.uptake.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * What one state of an answer is called (RFC 9110, section 8.8.3).
 *
 * @param value without quotation marks, of letters, digits and hyphens
 */
public record EntityTag(String value) {

  private static final String ANY = "*";
  private static final Pattern LISTED = Pattern.compile("\"([^\"]*)\"");

  /** As the header {@code ETag} has it, of what is the same byte for byte. */
  public String strong() {
    return "\"" + value + "\"";
  }

  /** The same of what says the same, be it compressed or not. */
  public String weak() {
    return "W/" + strong();
  }

  /** Whether whoever asks has this state already, or would have any. */
  public boolean isKnown(HttpServletRequest request) {
    return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
        .anyMatch(known -> known.strip().equals(ANY) || lists(known));
  }

  /** Whether they name it, who can do so only if it was told to them. */
  public boolean isNamed(HttpServletRequest request) {
    return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
        .anyMatch(this::lists);
  }

  private boolean lists(String known) {
    return LISTED.matcher(known).results().anyMatch(tag -> tag.group(1).equals(value));
  }
}
