package org.uptake.command.importing;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.uptake.command.platform.Fingerprint;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/** A file while it arrives: hands on what is read of it, in pieces, and counts and digests it. */
final class Received extends InputStream {

  static final int PIECE = 1 << 18;

  private static final long LARGEST = 32L << 20;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final InputStream arriving;
  private final Consumer<byte[]> pieces;
  private final MessageDigest digest = Fingerprint.sha256();
  private final byte[] piece = new byte[PIECE];
  private final long begun = System.nanoTime();
  private int filled;
  private long length;

  Received(InputStream arriving, Consumer<byte[]> pieces) {
    this.arriving = arriving;
    this.pieces = pieces;
  }

  static Refused tooLarge() {
    return new Refused(Refusal.TOO_LARGE, FileFault.Simple.TOO_LARGE);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int most) throws IOException {
    int read = arriving.read(into, offset, most);
    if (read > 0) {
      take(into, offset, read);
    }
    return read;
  }

  private void take(byte[] from, int offset, int read) {
    length += read;
    if (length > LARGEST) {
      throw tooLarge();
    }
    if (System.nanoTime() - begun > PATIENCE.toNanos()) {
      throw new Refused(Refusal.MALFORMED, new FileFault.TooSlow(PATIENCE.toMinutes()));
    }
    digest.update(from, offset, read);
    int taken = 0;
    while (taken < read) {
      int some = Math.min(read - taken, PIECE - filled);
      System.arraycopy(from, offset + taken, piece, filled, some);
      filled += some;
      taken += some;
      handOn(PIECE);
    }
  }

  private void handOn(int least) {
    if (filled >= least) {
      pieces.accept(Arrays.copyOf(piece, filled));
      filled = 0;
    }
  }

  /** The digest of the whole, the last piece of which is handed on. */
  byte[] finish() {
    handOn(1);
    return digest.digest();
  }
}
