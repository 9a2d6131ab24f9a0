package org.uptake.bench.made;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Events wait in a file until all are made; only when each was recorded and where it lies is kept
 * in memory.
 */
final class Spool implements AutoCloseable {

  private final Path file;
  private final OutputStream out;
  private final List<Place> places = new ArrayList<>();
  private long end;

  Spool() throws IOException {
    file = Files.createTempFile("made-log", ".copy");
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
  }

  void add(Instant recordedAt, byte[] row) {
    try {
      out.write(row);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    places.add(new Place(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt), end, row.length));
    end += row.length;
  }

  /** Hands over each row with its position and, strictly growing with it, when it was recorded. */
  <E extends Exception> void inOrder(Reader<E> reader) throws IOException, E {
    out.close();
    places.sort(Comparator.comparingLong(Place::micros).thenComparingLong(Place::offset));
    try (Arena arena = Arena.ofConfined();
        FileChannel channel = FileChannel.open(file)) {
      MemorySegment rows = channel.map(FileChannel.MapMode.READ_ONLY, 0, end, arena);
      long position = 0;
      long last = Long.MIN_VALUE;
      for (Place place : places) {
        last = Math.max(last + 1, place.micros());
        byte[] row = rows.asSlice(place.offset(), place.length()).toArray(ValueLayout.JAVA_BYTE);
        reader.on(++position, Instant.EPOCH.plus(last, ChronoUnit.MICROS), row);
      }
    }
  }

  long rows() {
    return places.size();
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }

  private record Place(long micros, long offset, int length) {}

  /** Who takes the rows. */
  interface Reader<E extends Exception> {

    void on(long position, Instant recordedAt, byte[] row) throws E;
  }
}
