package org.uptake.query.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.uptake.kernel.Refused;
import org.uptake.platform.web.EntityTag;

/**
 * Gives answers their {@code ETag}. It has each of them whole in memory until it is taken, so it
 * also sees to it that not too much is {@link UnderWay}.
 */
public final class AnswerFilter extends OncePerRequestFilter {

  private final UnderWay underWay;
  private final Supplier<String> sender;
  private final HandlerExceptionResolver problems;

  /**
   * @param room in bytes, for answers to all
   * @param sender who asks the question at hand
   */
  public AnswerFilter(long room, Supplier<String> sender, HandlerExceptionResolver problems) {
    this.underWay = new UnderWay(room);
    this.sender = sender;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    if (isQuestion(request)) {
      weigh(request, answer);
    } else {
      // What was recorded is told in any case, and in few words.
      answer.copyBodyToResponse();
    }
  }

  private static boolean isQuestion(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod())
        || HttpMethod.HEAD.matches(request.getMethod());
  }

  private void weigh(HttpServletRequest request, ContentCachingResponseWrapper answer)
      throws IOException {
    String asking = sender.get();
    long bytes = answer.getContentSize();
    try {
      underWay.begin(asking, bytes);
    } catch (Refused refused) {
      empty(answer);
      var ignored = problems.resolveException(request, answer, null, refused);
      answer.copyBodyToResponse();
      return;
    }
    try {
      send(request, answer);
    } finally {
      underWay.end(asking, bytes);
    }
  }

  private static void send(HttpServletRequest request, ContentCachingResponseWrapper answer)
      throws IOException {
    if (answer.getStatus() == HttpStatus.OK.value()) {
      EntityTag tag = new EntityTag(DigestUtils.md5DigestAsHex(answer.getContentInputStream()));
      answer.setHeader(HttpHeaders.ETAG, tag.weak());
      if (tag.isKnown(request)) {
        answer.resetBuffer();
        answer.setStatus(HttpStatus.NOT_MODIFIED.value());
      }
    }
    answer.copyBodyToResponse();
  }

  @SuppressWarnings("NullAway") // null takes a header away, says the specification of servlets
  private static void empty(ContentCachingResponseWrapper answer) {
    answer.resetBuffer();
    answer.setHeader(HttpHeaders.LINK, null);
  }
}
