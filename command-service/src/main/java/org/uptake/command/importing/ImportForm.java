package org.uptake.command.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.AnswerText;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Message;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/**
 * The form of an import, read part by part while it arrives. Spring and the servlet container would
 * lay the file on the disk first.
 */
final class ImportForm {

  private static final String FILE = "file";
  private static final String DRY_RUN = "dryRun";
  private static final String TRIED = "tried";
  private static final Set<String> PARTS = Set.of(FILE, DRY_RUN, TRIED);
  private static final long LARGEST = 33L << 20;
  private static final int LARGEST_HEADERS = 4096;
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_NAME = 255;

  private final Consumer<byte[]> pieces;
  private final Set<String> seen = new HashSet<>();
  private Optional<SentFile> file = Optional.empty();
  private Optional<String> tried = Optional.empty();
  private boolean dryRun = true;

  /**
   * @param name as its sender calls it, without what would confuse whoever reads it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record SentFile(String name, FileKind holds, Separator separator, int rows, byte[] digest) {}

  private ImportForm(Consumer<byte[]> pieces) {
    this.pieces = pieces;
  }

  /** From the headers alone. */
  static void refuseTooLarge(HttpServletRequest request) {
    if (request.getContentLengthLong() > LARGEST) {
      throw Received.tooLarge();
    }
  }

  /**
   * @param pieces takes the content of the file
   */
  static ImportForm read(HttpServletRequest request, Consumer<byte[]> pieces) {
    ImportForm form = new ImportForm(pieces);
    try {
      FileItemIterator parts = upload().getItemIterator(new ServletRequestContext(request));
      while (parts.hasNext()) {
        form.take(parts.next());
      }
      return form.whole();
    } catch (IOException | UncheckedIOException broken) {
      throw new Refused(Refusal.MALFORMED, FileFault.Simple.FORM_UNREADABLE);
    }
  }

  /** Reads what is left of the body, at most as much as a form may have. */
  static void passOver(HttpServletRequest request) {
    try {
      byte[] ignored = new byte[Received.PIECE];
      InputStream body = request.getInputStream();
      long left = LARGEST;
      while (left > 0) {
        int read = body.read(ignored);
        left = read < 0 ? 0 : left - read;
      }
    } catch (IOException broken) {
      // Nobody is there any more who would want to know.
    }
  }

  private static FileUpload upload() {
    FileUpload upload = new FileUpload();
    upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
    upload.setPartHeaderSizeMax(LARGEST_HEADERS);
    upload.setSizeMax(LARGEST);
    return upload;
  }

  SentFile file() {
    return file.orElseThrow(() -> problem(FILE, FileFault.Simple.REQUIRED));
  }

  boolean dryRun() {
    return dryRun;
  }

  /** The dry run that is to be recorded, in place of a file. */
  Optional<UUID> tried() {
    try {
      return tried.map(UUID::fromString);
    } catch (IllegalArgumentException noId) {
      throw notKept();
    }
  }

  /** That it brings a file, or what stands for one. */
  private ImportForm whole() {
    if (tried.isEmpty()) {
      var ignored = file();
    } else if (file.isPresent() || dryRun) {
      throw problem(TRIED, FileFault.Simple.NOT_ALONE);
    }
    return this;
  }

  static Refused notKept() {
    return problem(TRIED, FileFault.Simple.NOT_KEPT);
  }

  private void take(FileItemStream part) throws IOException {
    String name = String.valueOf(part.getFieldName());
    if (!PARTS.contains(name)) {
      throw problem(plain(name), FileFault.Simple.NOT_A_PART);
    }
    if (!seen.add(name)) {
      throw problem(name, InvalidField.Simple.GIVEN_TWICE);
    }
    try (InputStream content = part.openStream()) {
      if (name.equals(DRY_RUN)) {
        dryRun = isDryRun(word(content));
      } else if (name.equals(TRIED)) {
        tried = Optional.of(word(content));
      } else if (!part.isFormField()) {
        file = Optional.of(sent(nameOf(part), content));
      }
    }
  }

  private static @Nullable String nameOf(FileItemStream part) {
    try {
      return part.getName();
    } catch (InvalidFileNameException hidden) {
      throw problem(FILE, FileFault.Simple.NAME_WITH_CONTROL);
    }
  }

  private static String word(InputStream content) throws IOException {
    return new String(content.readNBytes(LONGEST_WORD), StandardCharsets.UTF_8);
  }

  private static boolean isDryRun(String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw problem(DRY_RUN, InvalidField.Simple.NOT_TRUE_OR_FALSE);
    };
  }

  private SentFile sent(@Nullable String name, InputStream content) {
    Received received = new Received(content, pieces);
    CsvFile csv = CsvFile.open(received);
    while (csv.next().isPresent()) {
      // What is wrong with the shape of the file is told at once, the rest in the report.
    }
    return new SentFile(plain(name), csv.holds(), csv.separator(), csv.rows(), received.finish());
  }

  private static String plain(@Nullable String name) {
    return name == null ? "" : AnswerText.plainly(name.replaceAll("\\p{C}", ""), LONGEST_NAME);
  }

  private static Refused problem(String part, Message fault) {
    return Refused.fields(List.of(new FieldError(part, fault)));
  }
}
