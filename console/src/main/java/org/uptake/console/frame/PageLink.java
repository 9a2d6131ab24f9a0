package org.uptake.console.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** An address of the console: a path and its parameters, in the order in which they were given. */
final class PageLink {

  private final String path;
  private final MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();

  PageLink(String path) {
    this.path = path;
  }

  PageLink with(Map<String, List<String>> more) {
    more.forEach((name, values) -> parameters.put(name, new ArrayList<>(values)));
    return this;
  }

  /** Sets each of these, or takes it away where its value is null. */
  PageLink with(@Nullable Object... namesAndValues) {
    for (int at = 0; at < namesAndValues.length; at += 2) {
      set(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
    }
    return this;
  }

  private void set(String name, @Nullable Object value) {
    switch (value) {
      case null -> parameters.remove(name);
      case List<?> several -> parameters.put(name, texts(several));
      default -> parameters.set(name, value.toString());
    }
  }

  private static List<String> texts(List<?> several) {
    List<String> texts = new ArrayList<>();
    several.forEach(each -> texts.add(String.valueOf(each)));
    return texts;
  }

  @Override
  public String toString() {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(UriUtils.encodePath(path, "UTF-8"));
    parameters.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    address.queryParam(
                        UriUtils.encodeQueryParam(name, "UTF-8"),
                        UriUtils.encodeQueryParam(value, "UTF-8"))));
    return address.build(true).toUriString();
  }
}
