package org.uptake.query.sheet;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table in a format: its head, and then its rows. */
interface SheetWriter {

  void write(List<List<@Nullable Object>> rows) throws IOException;

  /** What was written is whole. */
  void close() throws IOException;
}
