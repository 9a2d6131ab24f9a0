package org.uptake.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * A form that may bring a file, after all of its boxes. The boxes are read like those of any form;
 * the file is on its way still, and is in no memory and on no disk.
 */
public final class FileForm extends HttpServletRequestWrapper {

  /** What all boxes together may have with their names, in bytes. */
  private static final int MOST = 512 << 10;

  /** As a table has them: 300 rows of 40 cells, each row with a box to leave it out. */
  private static final int MOST_BOXES = 13_000;

  private static final int LARGEST_HEADERS = 4096;

  private final Map<String, String[]> boxes;
  private @Nullable ArrivingFile file;
  private boolean isTooLong;

  /** A file as it arrives, by the name that its sender gave it. */
  public record ArrivingFile(String name, InputStream content) {}

  private FileForm(HttpServletRequest request) {
    super(request);
    this.boxes = new LinkedHashMap<>(request.getParameterMap());
  }

  static boolean isOne(HttpServletRequest request) {
    String type = request.getContentType();
    return request.getMethod().equals("POST")
        && type != null
        && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  /** What cannot be read is as if it had not been sent. */
  static FileForm begun(HttpServletRequest request) {
    FileForm form = new FileForm(request);
    try {
      FileUpload upload = new FileUpload();
      upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
      upload.setPartHeaderSizeMax(LARGEST_HEADERS);
      form.read(upload.getItemIterator(new ServletRequestContext(request)));
    } catch (IOException | InvalidFileNameException unreadable) {
      form.file = null;
    }
    return form;
  }

  private void read(FileItemIterator parts) throws IOException {
    int left = MOST;
    while (file == null && parts.hasNext()) {
      FileItemStream part = parts.next();
      if (!part.isFormField()) {
        file = file(part);
      } else {
        byte[] text = part.openStream().readNBytes(left + 1);
        left -= text.length + part.getFieldName().length();
        if (left < 0 || boxes.size() >= MOST_BOXES) {
          isTooLong = true;
          return;
        }
        boxes.put(part.getFieldName(), new String[] {new String(text, StandardCharsets.UTF_8)});
      }
    }
  }

  /** A browser sends one without a name where none was chosen. */
  private static @Nullable ArrivingFile file(FileItemStream part) throws IOException {
    String name = part.getName();
    return name == null || name.isBlank() ? null : new ArrivingFile(name, part.openStream());
  }

  static boolean bringsFile(HttpServletRequest request) {
    return fileOf(request) != null;
  }

  /**
   * @return null where none was chosen
   */
  public static @Nullable ArrivingFile fileOf(HttpServletRequest request) {
    FileForm form = WebUtils.getNativeRequest(request, FileForm.class);
    return form == null ? null : form.file;
  }

  /**
   * Before what a form brings takes the place of what is kept.
   *
   * @throws FormTooLong where not all of it was read
   */
  public static void requireWhole(HttpServletRequest request) {
    if (isTooLong(request)) {
      throw new FormTooLong();
    }
  }

  /** Whether its boxes hold more than is read. */
  public static boolean isTooLong(HttpServletRequest request) {
    FileForm form = WebUtils.getNativeRequest(request, FileForm.class);
    return form != null && form.isTooLong;
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = boxes.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(boxes);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(boxes.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return boxes.get(name);
  }
}
