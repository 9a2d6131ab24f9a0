package org.uptake.console.api;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The parameters of a question; what is null is left out. */
public final class Query {

  private final MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();

  public static Query empty() {
    return new Query();
  }

  public Query with(String name, @Nullable Object value) {
    if (value != null) {
      parameters.add(name, value.toString());
    }
    return this;
  }

  public Query with(String name, Collection<String> values) {
    values.forEach(value -> parameters.add(name, value));
    return this;
  }

  public MultiValueMap<String, String> parameters() {
    return parameters;
  }
}
