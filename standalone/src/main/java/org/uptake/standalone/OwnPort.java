package org.uptake.standalone;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Where this program itself is reached from this machine, once it listens. */
final class OwnPort {

  private volatile @Nullable String url;

  @EventListener
  void listening(WebServerInitializedEvent event) {
    url = "http://127.0.0.1:" + event.getWebServer().getPort();
  }

  String url() {
    String known = url;
    if (known == null) {
      throw new IllegalStateException("Nothing is served yet");
    }
    return known;
  }
}
