package org.uptake.console.api;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes a {@link SentImport} as a form, while its file arrives. */
final class ImportBodies implements HttpMessageConverter<SentImport> {

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType media) {
    return false;
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType media) {
    return type == SentImport.class;
  }

  @Override
  public List<MediaType> getSupportedMediaTypes() {
    return List.of(MediaType.MULTIPART_FORM_DATA);
  }

  @Override
  public SentImport read(Class<? extends SentImport> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("nobody answers with an import", message);
  }

  @Override
  public void write(SentImport sent, @Nullable MediaType media, HttpOutputMessage message)
      throws IOException {
    message.getHeaders().setContentType(sent.type());
    if (message instanceof StreamingHttpOutputMessage streaming) {
      streaming.setBody(sent::writeTo);
    } else {
      sent.writeTo(message.getBody());
    }
  }
}
