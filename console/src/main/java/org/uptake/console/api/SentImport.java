package org.uptake.console.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * What is sent to be imported: a file to be tried out, handed on while it arrives; or what was
 * tried out, to be recorded.
 */
public final class SentImport {

  private final String boundary = UUID.randomUUID().toString();
  private final String fileName;
  private final @Nullable InputStream content;
  private final @Nullable String tried;

  private SentImport(String fileName, @Nullable InputStream content, @Nullable String tried) {
    this.fileName = fileName;
    this.content = content;
    this.tried = tried;
  }

  /** A dry run of a file. */
  public static SentImport file(String name, InputStream content) {
    return new SentImport(name, content, null);
  }

  /**
   * @param dryRun by its id
   */
  public static SentImport recordingOf(String dryRun) {
    return new SentImport("", null, dryRun);
  }

  MediaType type() {
    return MediaType.parseMediaType("multipart/form-data; boundary=" + boundary);
  }

  void writeTo(OutputStream to) throws IOException {
    begin(to, "name=\"dryRun\"");
    write(to, String.valueOf(tried == null));
    if (tried != null) {
      begin(to, "name=\"tried\"");
      write(to, tried);
    }
    if (content != null) {
      begin(to, "name=\"file\"; filename=\"%s\"".formatted(quoted(fileName)));
      long ignored = content.transferTo(to);
    }
    write(to, "\r\n--%s--\r\n".formatted(boundary));
  }

  private void begin(OutputStream to, String part) throws IOException {
    write(to, "\r\n--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(boundary, part));
  }

  private static void write(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As browsers write it. */
  private static String quoted(String name) {
    return name.replaceAll("\\p{Cntrl}", "").replace("\\", "").replace("\"", "%22");
  }
}
