package org.uptake.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.OtherDraft;
import org.uptake.pages.Markup;
import org.uptake.pages.Mistake;
import org.uptake.pages.Words;
import org.uptake.platform.problem.RefusalPages;
import org.uptake.platform.web.CorrelationFilter;

/**
 * Turns what goes wrong behind a page into a page. Where the API refuses only some parameters the
 * page is shown without them, with what is wrong at its head.
 */
public final class ErrorPages implements HandlerExceptionResolver, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final String ONCE_MORE = ErrorPages.class.getName() + ".again";

  private final UnreadPages unread = new UnreadPages();
  private final PageWriter writer;
  private final PageReader.Readers readers;
  private final Supplier<RequestMappingHandlerAdapter> adapter;

  /**
   * @param adapter which has this among what it needs, so it is asked for late
   */
  public ErrorPages(
      PageWriter writer,
      PageReader.Readers readers,
      Supplier<RequestMappingHandlerAdapter> adapter) {
    this.writer = writer;
    this.readers = readers;
    this.adapter = adapter;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    if (!ConsolePaths.include(request)) {
      return null;
    }
    try {
      if (thrown instanceof InvalidParameterException unread) {
        refuse(unread.getErrorCode(), request, response);
      } else if (thrown instanceof RequestRejectedException) {
        refuse(HttpStatus.BAD_REQUEST.value(), request, response);
      } else if (thrown instanceof NotSignedIn) {
        letIn(request, response);
      } else if (thrown instanceof ApiTrouble trouble && isMendable(trouble, request, handler)) {
        withoutMistakes(trouble, request, response, Objects.requireNonNull(handler));
      } else {
        show(thrown, request, response);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return new ModelAndView();
  }

  /** What was sent cannot be asked for anything, not even who sent it. */
  private void refuse(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RefusalPages.Page page =
        unread.of(status, request.getRequestURI(), CorrelationFilter.idOf(request)).orElseThrow();
    response.setStatus(status);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Content-Security-Policy", page.policy());
    response.setContentType(RefusalPages.Page.MEDIA_TYPE);
    response.getOutputStream().write(page.html().getBytes(StandardCharsets.UTF_8));
  }

  /** For a filter, before any page is made. */
  public void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "2");
    Visit visit = VisitReader.read(request, PageReader.NOBODY);
    writer.write(page(visit, 429, "too-many", CorrelationFilter.idOf(request)), request, response);
  }

  /**
   * What was typed is shown, to be sent again; a page is led to by way of signing in, and so is the
   * one where a file was chosen, since no page can hold it.
   */
  public void letIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = VisitReader.read(request, readers.of(request));
    String reference = CorrelationFilter.idOf(request);
    if (visit.reader().isUnsure()) {
      tell(page(visit, 503, "unreachable", reference), visit, request, response);
    } else if (!visit.reader().mayTryToSignIn()) {
      writer.write(page(visit, 403, "not-for-you", reference), request, response);
    } else if (FileForm.isTooLong(request)) {
      writer.write(page(visit.asked(), 413, "too-long", reference), request, response);
    } else if (FileForm.bringsFile(request)) {
      response.sendRedirect(visit.asked().signIn("again", 1));
    } else if (request.getMethod().equals("POST")) {
      again(visit, "ended", 403, reference, request, response);
    } else {
      response.setHeader("Cache-Control", "no-store");
      response.sendRedirect(visit.signIn());
    }
  }

  private void again(
      Visit visit,
      String kind,
      int status,
      String reference,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String proof = SecondTry.offer(request, response);
    boolean isLong = FileForm.isOne(request);
    writer.write(AgainPage.of(visit, kind, status, reference, proof, isLong), request, response);
  }

  private static boolean isMendable(
      ApiTrouble trouble, HttpServletRequest request, @Nullable Object handler) {
    return handler != null
        && request.getMethod().equals("GET")
        && request.getAttribute(ONCE_MORE) == null
        && !trouble.told().fields().isEmpty()
        && trouble.told().fields().stream()
            .anyMatch(field -> request.getParameter(field.field()) != null);
  }

  private void withoutMistakes(
      ApiTrouble trouble, HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Visit visit = VisitReader.read(request, readers.of(request));
    List<Mistake> mistakes = new ArrayList<>();
    for (ApiTrouble.Field field : trouble.told().fields()) {
      mistakes.add(new Mistake(field.field(), told(visit.words(), field)));
    }
    request.setAttribute(VisitReader.MISTAKES, mistakes);
    request.setAttribute(ONCE_MORE, true);
    try {
      var ignored = adapter.get().handle(request, response, handler);
    } catch (Exception still) {
      show(still, request, response);
    }
  }

  private static Markup told(Words words, ApiTrouble.Field field) {
    return words.html(
        "mistake.parameter", "parameter", field.field(), "said", Said.in(words, field));
  }

  private void show(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Visit visit = VisitReader.read(request, readers.of(request));
    // No link repeats what a form sent.
    Visit linked = request.getMethod().equals("POST") ? visit.asked() : visit;
    tell(page(thrown, linked, CorrelationFilter.idOf(request)), visit, request, response);
  }

  /** A form that may be taken when it is sent again is shown with what was typed. */
  private void tell(
      ErrorPage page, Visit visit, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getMethod().equals("POST") && (page.status() >= 500 || page.status() == 429)) {
      again(visit, "failed", page.status(), page.reference(), request, response);
      return;
    }
    writer.write(page, request, response);
  }

  private static ErrorPage page(Exception thrown, Visit visit, String reference) {
    return switch (thrown) {
      case ApiTrouble trouble -> of(trouble, visit, reference);
      case FormTooLong much -> page(visit, 413, "too-long", reference);
      case OtherDraft other -> page(visit, 404, "not-found", reference);
      case NoHandlerFoundException nothing -> page(visit, 404, "not-found", reference);
      case NoResourceFoundException nothing -> page(visit, 404, "not-found", reference);
      case HttpRequestMethodNotSupportedException other -> page(visit, 405, "not-found", reference);
      default -> {
        LOG.error("A page could not be made", thrown);
        yield page(visit, 500, "broken", reference);
      }
    };
  }

  private static ErrorPage of(ApiTrouble trouble, Visit visit, String reference) {
    String theirs = trouble.told().reference();
    String told = theirs == null ? reference : theirs;
    int status = trouble.told().status();
    return switch (status) {
      case 404, 410 -> page(visit, 404, "not-found", told);
      case 401, 403 -> page(visit, 403, "not-for-you", told);
      case 429 -> page(visit, 429, "too-many", told);
      case 400, 422 -> page(visit, 400, "unclear", told);
      case 413 -> page(visit, 413, "too-long", told);
      case 504 -> page(visit, 503, "late", told);
      case 502, 503 -> page(visit, 503, "unreachable", told);
      default -> {
        LOG.error("The API answered a page with {}: {}", status, trouble.getMessage());
        yield page(visit, 500, "broken", told);
      }
    };
  }

  private static ErrorPage page(Visit visit, int status, String kind, String reference) {
    Frame frame = Frame.of(visit, visit.words().say("error." + kind + ".title"), null);
    return new ErrorPage(frame, status, kind, reference, status == 503);
  }
}
