package org.uptake.platform.web;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.condition.RequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An operation of the API that names no type answers with JSON and nothing else. The framework
 * would label it with any type that a client asks for and that ends in {@code +json}.
 */
public final class JsonMapping extends RequestMappingHandlerMapping {

  private static final String API = "/api";

  @Override
  protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> controller) {
    RequestMappingInfo mapping = super.getMappingForMethod(method, controller);
    return mapping != null && isOfApi(mapping) && mapping.getProducesCondition().isEmpty()
        ? mapping.mutate().produces(MediaType.APPLICATION_JSON_VALUE).build()
        : mapping;
  }

  @Override
  protected @Nullable RequestCondition<?> getCustomMethodCondition(Method method) {
    return AnnotatedElementUtils.hasAnnotation(method, TableMapping.class)
        ? TableCondition.ASKED
        : null;
  }

  private static boolean isOfApi(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream().allMatch(path -> path.startsWith(API));
  }
}
