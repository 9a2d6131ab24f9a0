package org.uptake.platform.connection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11InputBuffer;
import org.springframework.http.HttpStatus;
import org.uptake.platform.problem.ProblemValve;

/**
 * The head of a request that Tomcat did not read to its end, as far as it came. Tomcat says 400,
 * whatever is wrong with it, and keeps its address from everybody.
 *
 * @param isTooMuch more than is taken of one
 */
record UnreadHead(String text, boolean isTooMuch) {

  private static final Pattern PATH = Pattern.compile("\\s*[^\\s]+ (/[!-~&&[^?#]]{0,500})");

  /**
   * @param mostBytes that a head may have
   * @param mostHeaders likewise
   */
  static UnreadHead of(Request request, int mostBytes, int mostHeaders) {
    ByteBuffer came = ((Http11InputBuffer) request.getInputBuffer()).getHeaderByteBuffer();
    ByteBuffer whole = came.duplicate().rewind();
    return new UnreadHead(
        StandardCharsets.ISO_8859_1.decode(whole).toString(),
        came.limit() >= mostBytes || request.getMimeHeaders().size() >= mostHeaders);
  }

  ProblemValve.Unread told() {
    return new ProblemValve.Unread(status().value(), path());
  }

  private HttpStatus status() {
    if (!isTooMuch) {
      return HttpStatus.BAD_REQUEST;
    }
    return text.stripLeading().contains("\n")
        ? HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
        : HttpStatus.URI_TOO_LONG;
  }

  /** Empty where it is not HTTP at all. */
  private Optional<String> path() {
    Matcher begins = PATH.matcher(text);
    return begins.lookingAt() ? Optional.of(begins.group(1)) : Optional.empty();
  }
}
