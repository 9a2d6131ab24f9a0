package org.uptake.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Reads {@code Accept} without the parameters of its types, such as {@code version=2}: the
 * framework would repeat them as if the answer were so. A table of the API can be asked for by a
 * parameter as well, and that counts.
 */
public final class PlainMediaTypes implements ContentNegotiationStrategy {

  private static final String API = "/api/";

  private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

  @Override
  public List<MediaType> resolveMediaTypes(NativeWebRequest request)
      throws HttpMediaTypeNotAcceptableException {
    String format = request.getParameter(TableFormat.PARAMETER);
    return format != null && isOfApi(request)
        ? named(format)
        : header.resolveMediaTypes(request).stream().map(PlainMediaTypes::plain).toList();
  }

  private static boolean isOfApi(NativeWebRequest request) {
    return Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
        .filter(asked -> asked.getRequestURI().startsWith(API))
        .isPresent();
  }

  /** What is no format is refused by whoever has tables, and knows which. */
  private static List<MediaType> named(String format) {
    return Arrays.stream(TableFormat.values())
        .filter(known -> known.word().equals(format) || TableFormat.named(format).isEmpty())
        .map(TableFormat::type)
        .toList();
  }

  private static MediaType plain(MediaType type) {
    return new MediaType(type.getType(), type.getSubtype()).copyQualityValue(type);
  }
}
