package org.uptake.console.api;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilder;
import org.springframework.web.util.UriBuilderFactory;

/** Builds addresses below one that is known only once the program listens. */
final class LateAddress implements UriBuilderFactory {

  private final Supplier<String> address;

  LateAddress(Supplier<String> address) {
    this.address = address;
  }

  @Override
  public UriBuilder uriString(String template) {
    return builders().uriString(template);
  }

  @Override
  public UriBuilder builder() {
    return builders().builder();
  }

  @Override
  public URI expand(String template, Map<String, ?> variables) {
    return builders().expand(template, variables);
  }

  @Override
  public URI expand(String template, @Nullable Object... variables) {
    return builders().expand(template, variables);
  }

  private DefaultUriBuilderFactory builders() {
    return new DefaultUriBuilderFactory(address.get());
  }
}
