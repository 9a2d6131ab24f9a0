package org.uptake.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;

/** A connection of which each byte is ours, for what no client would send. */
final class Wire implements AutoCloseable {

  /** For those who listen while somebody else sends. */
  static final Executor LISTENERS = task -> Thread.ofVirtual().start(task);

  private static final int PATIENCE_MILLIS = 60_000;
  private static final int NARROW = 4_096;

  private final Socket socket;

  private Wire(Socket socket) {
    this.socket = socket;
  }

  /**
   * @param sender an address of this machine, such as 127.0.6.1
   */
  static Wire from(String sender, URI server) {
    return connected(new Socket(), sender, server);
  }

  /** The same where the system takes next to nothing in before it is read. */
  static Wire narrow(String sender, URI server) {
    try {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(NARROW);
      return connected(socket, sender, server);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Wire connected(Socket socket, String sender, URI server) {
    try {
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(sender), 0));
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
      return new Wire(socket);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Lines of a head end as those of HTTP do. */
  Wire send(String text) throws IOException {
    socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Everything until the other side ends it, be it with a word or without. */
  String heard() {
    StringBuilder heard = new StringBuilder();
    byte[] buffer = new byte[8_192];
    try {
      for (int n = read(buffer); n > 0; n = read(buffer)) {
        heard.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException reset) {
      return heard.toString();
    }
    return heard.toString();
  }

  /** So many bytes, or fewer where it ends before. */
  String heard(int bytes) {
    try {
      return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private int read(byte[] buffer) throws IOException {
    return socket.getInputStream().read(buffer);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
