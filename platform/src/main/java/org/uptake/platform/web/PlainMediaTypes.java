package org.uptake.platform.web;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Reads {@code Accept} without the parameters of its types, such as {@code version=2}: the
 * framework would repeat them as if the answer were so.
 */
public final class PlainMediaTypes implements ContentNegotiationStrategy {

  private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

  @Override
  public List<MediaType> resolveMediaTypes(NativeWebRequest request)
      throws HttpMediaTypeNotAcceptableException {
    return header.resolveMediaTypes(request).stream().map(PlainMediaTypes::plain).toList();
  }

  private static MediaType plain(MediaType type) {
    return new MediaType(type.getType(), type.getSubtype()).copyQualityValue(type);
  }
}
