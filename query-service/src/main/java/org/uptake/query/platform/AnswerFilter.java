package org.uptake.query.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;
import org.uptake.kernel.Refused;

/**
 * Gives answers their {@code ETag}. It has each of them whole in memory until it is taken, so it
 * also sees to it that not too much is {@link UnderWay}.
 */
public final class AnswerFilter extends ShallowEtagHeaderFilter {

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
    if (!isQuestion(request)) {
      // What was recorded is told in any case, and in few words.
      super.doFilterInternal(request, response, chain);
      return;
    }
    Weighed weighed = new Weighed(chain, sender.get());
    try {
      super.doFilterInternal(request, response, weighed);
    } finally {
      weighed.end();
    }
  }

  private static boolean isQuestion(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod())
        || HttpMethod.HEAD.matches(request.getMethod());
  }

  /** What makes an answer, which has its weight when it is made. */
  private final class Weighed implements FilterChain {

    private final FilterChain chain;
    private final String asking;
    private long bytes;

    Weighed(FilterChain chain, String asking) {
      this.chain = chain;
      this.asking = asking;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response)
        throws ServletException, IOException {
      chain.doFilter(request, response);
      ContentCachingResponseWrapper answer =
          Objects.requireNonNull(
              WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class));
      try {
        underWay.begin(asking, answer.getContentSize());
        bytes = answer.getContentSize();
      } catch (Refused refused) {
        empty(answer);
        var ignored =
            problems.resolveException((HttpServletRequest) request, answer, null, refused);
      }
    }

    @SuppressWarnings("NullAway") // null takes a header away, says the specification of servlets
    private static void empty(ContentCachingResponseWrapper answer) {
      answer.resetBuffer();
      answer.setHeader(HttpHeaders.LINK, null);
    }

    void end() {
      underWay.end(asking, bytes);
    }
  }
}
