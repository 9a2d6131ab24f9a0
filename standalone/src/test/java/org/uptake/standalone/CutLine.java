package org.uptake.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A thin line between a browser and the program, as a proxy that the browser is started with. It
 * can be cut so that what is sent still arrives, and its answer does not.
 */
final class CutLine implements AutoCloseable {

  private static final int PIECE = 8_192;
  private static final long LATENCY_MILLIS = 30;

  private final ServerSocket server;
  private final URI program;
  private volatile String cutAt = "";
  private volatile boolean isCut;
  private volatile CountDownLatch lost = new CountDownLatch(1);

  private CutLine(ServerSocket server, URI program) {
    this.server = server;
    this.program = program;
  }

  static CutLine to(URI program) {
    try {
      CutLine line =
          new CutLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), program);
      Thread ignored = Thread.ofVirtual().start(line::serve);
      return line;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What a browser is started with, so that it takes this line to this machine too. */
  String[] arguments() {
    return new String[] {
      "--proxy-server=127.0.0.1:" + server.getLocalPort(), "--proxy-bypass-list=<-loopback>"
    };
  }

  /**
   * @param ending of the address of a form whose answer is lost, and everything after it
   */
  void cutAt(String ending) {
    lost = new CountDownLatch(1);
    cutAt = ending;
  }

  /** Waits until the program has answered, and nobody heard it. */
  void awaitLoss() throws InterruptedException {
    if (!lost.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Nothing was sent to " + cutAt);
    }
  }

  void mend() {
    cutAt = "";
    isCut = false;
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket browser = server.accept();
        Thread ignored = Thread.ofVirtual().start(() -> relay(browser));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void relay(Socket browser) {
    try (browser;
        Socket there = new Socket(program.getHost(), program.getPort())) {
      if (isCut) {
        return;
      }
      Thread ignored = Thread.ofVirtual().start(() -> answers(there, browser));
      questions(browser, there);
    } catch (IOException ended) {
      // Whoever asked has gone.
    }
  }

  private void questions(Socket browser, Socket there) throws IOException {
    byte[] piece = new byte[PIECE];
    InputStream from = browser.getInputStream();
    OutputStream to = there.getOutputStream();
    boolean isTheLast = false;
    for (int n = from.read(piece); n > 0; n = from.read(piece)) {
      String text = new String(piece, 0, n, StandardCharsets.ISO_8859_1);
      String first = text.lines().findFirst().orElse("");
      if (!cutAt.isEmpty() && first.matches("POST \\S*%s HTTP.*".formatted(cutAt))) {
        isCut = true;
        isTheLast = true;
      } else if (isCut && !isTheLast) {
        return;
      }
      to.write(piece, 0, n);
    }
  }

  private void answers(Socket there, Socket browser) {
    byte[] piece = new byte[PIECE];
    try (there;
        browser) {
      InputStream from = there.getInputStream();
      OutputStream to = browser.getOutputStream();
      for (int n = from.read(piece); n > 0; n = from.read(piece)) {
        if (isCut) {
          lost.countDown();
          return;
        }
        Thread.sleep(LATENCY_MILLIS);
        to.write(piece, 0, n);
      }
    } catch (IOException ended) {
      // Whoever was to hear it has gone.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
