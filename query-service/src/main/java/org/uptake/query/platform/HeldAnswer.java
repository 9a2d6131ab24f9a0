package org.uptake.query.platform;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.uptake.platform.web.TableFormat;

/**
 * Holds an answer until it is whole, unless it is a table, of which nobody knows how long it is.
 */
final class HeldAnswer extends ContentCachingResponseWrapper {

  private final HttpServletResponse response;
  private final Runnable marking;
  private boolean passedOn;

  /**
   * @param marking of a table, before anything of it is sent
   */
  HeldAnswer(HttpServletResponse response, Runnable marking) {
    super(response);
    this.response = response;
    this.marking = marking;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (!passedOn && isTable()) {
      passedOn = true;
      marking.run();
    }
    return passedOn ? response.getOutputStream() : super.getOutputStream();
  }

  @Override
  public void flushBuffer() throws IOException {
    if (passedOn) {
      response.flushBuffer();
    }
  }

  private boolean isTable() {
    return Optional.ofNullable(getContentType())
        .map(MediaType::parseMediaType)
        .flatMap(TableFormat::of)
        .isPresent();
  }

  boolean isPassedOn() {
    return passedOn;
  }
}
