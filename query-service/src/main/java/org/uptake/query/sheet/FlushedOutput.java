package org.uptake.query.sheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Sends what was written when it is told to; the framework would wait until the end. */
final class FlushedOutput extends FilterOutputStream {

  private final Flush flush;

  FlushedOutput(OutputStream body, Flush flush) {
    super(body);
    this.flush = flush;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    flush.now();
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  /** Sends everything. */
  @FunctionalInterface
  interface Flush {
    void now() throws IOException;
  }
}
