package org.uptake.query.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
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
import org.uptake.query.platform.Freshness.Foreseen;

/**
 * Gives answers their {@code ETag}, and spares the work for whoever has them already. It has each
 * of them whole in memory until it is taken, so it also sees to it that not too much is {@link
 * UnderWay}. Tables go out as they come.
 */
public final class AnswerFilter extends OncePerRequestFilter {

  /** The same question has the same answer, whatever becomes of the log and of the program. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final UnderWay underWay;
  private final Freshness freshness;
  private final Supplier<String> sender;
  private final HandlerExceptionResolver problems;

  /**
   * @param room in bytes, for answers to all
   * @param sender who asks the question at hand
   */
  public AnswerFilter(
      long room, Freshness freshness, Supplier<String> sender, HandlerExceptionResolver problems) {
    this.underWay = new UnderWay(room);
    this.freshness = freshness;
    this.sender = sender;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isQuestion(request)) {
      // What was recorded is told in any case, and in few words.
      chain.doFilter(request, response);
      return;
    }
    Optional<Foreseen> foreseen = freshness.of(request);
    if (foreseen.filter(what -> what.tag().isNamed(request)).isPresent()) {
      mark(response, foreseen.get());
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    HeldAnswer answer =
        new HeldAnswer(response, () -> foreseen.ifPresent(table -> mark(response, table)));
    chain.doFilter(request, answer);
    if (!answer.isPassedOn()) {
      weigh(request, answer, foreseen);
    }
  }

  private static void mark(HttpServletResponse response, Foreseen answer) {
    response.setHeader(HttpHeaders.ETAG, answer.tag().weak());
    if (answer.isForEver()) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }
  }

  private static boolean isQuestion(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod())
        || HttpMethod.HEAD.matches(request.getMethod());
  }

  private void weigh(
      HttpServletRequest request, ContentCachingResponseWrapper answer, Optional<Foreseen> foreseen)
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
      send(request, answer, foreseen);
    } finally {
      underWay.end(asking, bytes);
    }
  }

  private static void send(
      HttpServletRequest request, ContentCachingResponseWrapper answer, Optional<Foreseen> foreseen)
      throws IOException {
    if (answer.getStatus() == HttpStatus.OK.value()) {
      Foreseen made = foreseen.isPresent() ? foreseen.get() : seen(answer);
      mark(answer, made);
      if (made.tag().isKnown(request)) {
        answer.resetBuffer();
        answer.setStatus(HttpStatus.NOT_MODIFIED.value());
      }
    }
    answer.copyBodyToResponse();
  }

  private static Foreseen seen(ContentCachingResponseWrapper answer) throws IOException {
    String digest = DigestUtils.md5DigestAsHex(answer.getContentInputStream());
    return new Foreseen(new EntityTag(digest), false);
  }

  @SuppressWarnings("NullAway") // null takes a header away, says the specification of servlets
  private static void empty(ContentCachingResponseWrapper answer) {
    answer.resetBuffer();
    answer.setHeader(HttpHeaders.LINK, null);
  }
}
