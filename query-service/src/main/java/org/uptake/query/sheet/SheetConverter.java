package org.uptake.query.sheet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.uptake.platform.connection.BrokenAnswer;
import org.uptake.platform.web.TableFormat;

/** Writes tables as they are read, so that their first rows come before the last are looked for. */
public final class SheetConverter implements HttpMessageConverter<ListTable<?>> {

  private final SheetAbout about;

  public SheetConverter(SheetAbout about) {
    this.about = about;
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType media) {
    return false;
  }

  @Override
  public ListTable<?> read(Class<? extends ListTable<?>> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("Tables are only written", message);
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType media) {
    return type == ListTable.class && (media == null || TableFormat.of(media).isPresent());
  }

  @Override
  public List<MediaType> getSupportedMediaTypes() {
    return Arrays.stream(TableFormat.values()).map(TableFormat::type).toList();
  }

  @Override
  public void write(ListTable<?> sheet, @Nullable MediaType media, HttpOutputMessage answer)
      throws IOException {
    TableFormat format = TableFormat.of(Objects.requireNonNull(media)).orElse(TableFormat.CSV);
    ServletRequestAttributes at =
        (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    describe(sheet, format, answer.getHeaders());
    if (HttpMethod.HEAD.matches(at.getRequest().getMethod())) {
      answer.getBody().flush();
      return;
    }
    HttpServletResponse response = Objects.requireNonNull(at.getResponse());
    OutputStream body = new FlushedOutput(answer.getBody(), response::flushBuffer);
    write(sheet, writer(sheet, format, at.getRequest(), body), at);
  }

  /** What could not be read to its end is not written to its end either. */
  private static void write(ListTable<?> sheet, SheetWriter writer, ServletRequestAttributes at)
      throws IOException {
    try {
      sheet.write(writer);
    } catch (RuntimeException failed) {
      if (Objects.requireNonNull(at.getResponse()).isCommitted()) {
        BrokenAnswer.mark(at.getRequest());
      }
      throw failed;
    }
    writer.close();
  }

  private SheetWriter writer(
      ListTable<?> sheet, TableFormat format, HttpServletRequest request, OutputStream body)
      throws IOException {
    return switch (format) {
      case CSV -> CsvSheet.of(sheet, body);
      case XLSX -> new XlsxSheet(sheet, about.of(sheet, request), body);
    };
  }

  private static void describe(ListTable<?> sheet, TableFormat format, HttpHeaders headers) {
    headers.setContentType(
        format == TableFormat.CSV
            ? new MediaType(format.type(), StandardCharsets.UTF_8)
            : format.type());
    headers.setContentDisposition(
        ContentDisposition.attachment()
            .filename("uptake-%s-%s.%s".formatted(sheet.name(), sheet.at().asOf(), format.word()))
            .build());
  }
}
