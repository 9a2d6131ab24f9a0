package org.uptake.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** On the wire. */
public final class Compression {

  private Compression() {}

  public static boolean isTakenBy(HttpServletRequest request) {
    String taken = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return taken != null
        && taken.contains("gzip")
        && !taken.matches(".*gzip\\s*;\\s*q=0(\\.0*)?\\b(?!\\.).*");
  }

  public static byte[] gzip(byte[] body) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(body);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return compressed.toByteArray();
  }
}
