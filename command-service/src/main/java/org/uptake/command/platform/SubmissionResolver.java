package org.uptake.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.platform.web.CorrelationFilter;

/** Reads body and headers of a recording; what cannot be read is refused before anything else. */
public final class SubmissionResolver implements HandlerMethodArgumentResolver {

  static final String KEY_HEADER = "Idempotency-Key";

  private static final int LARGEST_BODY = 1 << 20;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~:-]{1,255}");
  private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Submission.class;
  }

  @Override
  public Submission resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        java.util.Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
    boolean dryRun = isDryRun(parameter, request.getQueryString());
    byte[] body = body(request);
    String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
    return new Submission(
        dryRun,
        fields(body),
        expected(ifMatch),
        key(request),
        Fingerprint.of(request.getMethod(), request.getRequestURI(), ifMatch, body),
        CorrelationFilter.idOf(request));
  }

  /** Nobody may believe that {@code ?dryRun=true} was heard where it was not. */
  static boolean isDryRun(MethodParameter parameter, @Nullable String query) {
    if (query == null) {
      return false;
    }
    if (!parameter.hasParameterAnnotation(TakesDryRun.class)) {
      throw new Refused(Refusal.MALFORMED, new Unrecorded.TakesNoQuery(query));
    }
    return switch (query) {
      case "dryRun=true" -> true;
      case "dryRun=false" -> false;
      default -> throw new Refused(Refusal.MALFORMED, new Unrecorded.TakesDryRunAlone(query));
    };
  }

  /** The key of a request, or null if it has none. */
  public static @Nullable String key(HttpServletRequest request) {
    String key = request.getHeader(KEY_HEADER);
    if (key != null && !KEY.matcher(key).matches()) {
      throw new Refused(Refusal.MALFORMED, Unrecorded.Simple.KEY_MALFORMED);
    }
    return key;
  }

  static byte[] body(HttpServletRequest request) {
    try {
      byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY) {
        throw new Refused(Refusal.TOO_LARGE, Unrecorded.Simple.BODY_TOO_LARGE);
      }
      return body;
    } catch (IOException broken) {
      throw new Refused(Refusal.MALFORMED, Unrecorded.Simple.BODY_BROKEN);
    }
  }

  static Fields fields(byte[] body) {
    if (SentJson.read(body) instanceof Map<?, ?> object) {
      return Fields.named(object);
    }
    throw new Refused(Refusal.MALFORMED, Unrecorded.Simple.BODY_NO_OBJECT);
  }

  private static ExpectedVersion expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return ExpectedVersion.ANY;
    }
    Matcher version = VERSION.matcher(ifMatch);
    if (!version.matches()) {
      throw new Refused(Refusal.MALFORMED, Unrecorded.Simple.VERSION_MALFORMED);
    }
    return new ExpectedVersion(Long.valueOf(version.group(1)));
  }
}
