package org.uptake.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import org.uptake.bench.made.DataDirectory;
import org.uptake.bench.made.DataDirectory.Filled;
import org.uptake.bench.made.Size;

/** Fills a data directory with made data. */
record Generate(Arguments arguments, PrintStream out) {

  private static final long MEGABYTE = 1 << 20;

  void run() throws IOException, SQLException {
    Path directory = Path.of(arguments.text("data-dir", "bench-data"));
    Size size =
        new Size(
            arguments.number("recommendations", Size.FULL.recommendations()),
            arguments.number("entries", Size.FULL.entries()),
            arguments.seed());
    Filled filled = new DataDirectory(directory).fill(size);
    out.printf(
        "%s holds %,d events: made in %d s, in the database after %d s, %,d MB%n",
        directory,
        filled.events(),
        filled.made().toSeconds(),
        filled.filled().toSeconds(),
        filled.bytes() / MEGABYTE);
  }
}
