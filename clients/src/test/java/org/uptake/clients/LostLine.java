package org.uptake.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/**
 * A line to a server that is lost for its first caller: the request goes through, and breaks off
 * when the answer begins.
 */
final class LostLine implements AutoCloseable {

  private final ServerSocket caller;
  private final URI server;

  LostLine(URI server) throws IOException {
    this.server = server;
    this.caller = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread ignored = Thread.ofVirtual().start(this::loseOne);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + caller.getLocalPort());
  }

  private void loseOne() {
    try (Socket from = caller.accept();
        Socket to = new Socket(server.getHost(), server.getPort())) {
      Thread ignored =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      long sent = from.getInputStream().transferTo(to.getOutputStream());
                      assert sent >= 0;
                    } catch (IOException lost) {
                      // As it is meant to be.
                    }
                  });
      int first = to.getInputStream().read();
      assert first >= 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    caller.close();
  }
}
