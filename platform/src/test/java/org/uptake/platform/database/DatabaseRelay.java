package org.uptake.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A way to the test database that can be cut, without it being gone for others. */
public final class DatabaseRelay implements AutoCloseable {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final int database;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** Whoever passes something on holds it for reading. */
  private final ReentrantReadWriteLock flow = new ReentrantReadWriteLock();

  private ServerSocket door;

  public DatabaseRelay(DatabaseSettings settings) {
    this.database = URI.create(settings.url().substring("jdbc:".length())).getPort();
    this.door = listen(0);
    this.port = door.getLocalPort();
    accept(door);
  }

  /** The same database, by this way. */
  public DatabaseSettings settings(DatabaseSettings direct) {
    return new DatabaseSettings(
        direct.url().replace(":" + database + "/", ":" + port + "/"),
        direct.owner(),
        direct.command(),
        direct.sequencer(),
        direct.query());
  }

  /** As when the server ends: connections are closed, and new ones refused. */
  public void cut() {
    close(door);
    open.forEach(DatabaseRelay::close);
    open.clear();
  }

  public void mend() {
    door = listen(port);
    accept(door);
  }

  /** As when the machine of the server stands still: nothing is closed, and nothing arrives. */
  public void freeze() {
    flow.writeLock().lock();
  }

  /** By whoever froze it. */
  public void thaw() {
    flow.writeLock().unlock();
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket made = new ServerSocket();
      made.setReuseAddress(true);
      made.bind(new InetSocketAddress(HERE, port));
      return made;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void accept(ServerSocket at) {
    var ignored =
        Thread.startVirtualThread(
            () -> {
              try {
                while (true) {
                  connect(at.accept());
                }
              } catch (IOException ended) {
                close(at);
              }
            });
  }

  private void connect(Socket client) throws IOException {
    Socket server = new Socket(HERE, database);
    open.add(client);
    open.add(server);
    pass(client, server);
    pass(server, client);
  }

  private void pass(Socket from, Socket to) {
    var ignored =
        Thread.startVirtualThread(
            () -> {
              byte[] piece = new byte[1 << 14];
              try {
                for (int size = from.getInputStream().read(piece);
                    size > 0;
                    size = from.getInputStream().read(piece)) {
                  flow.readLock().lock();
                  try {
                    to.getOutputStream().write(piece, 0, size);
                  } finally {
                    flow.readLock().unlock();
                  }
                }
              } catch (IOException ended) {
                open.remove(from);
              }
              close(from);
              close(to);
            });
  }

  private static void close(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception gone) {
      throw new IllegalStateException(gone);
    }
  }

  @Override
  public void close() {
    cut();
  }
}
