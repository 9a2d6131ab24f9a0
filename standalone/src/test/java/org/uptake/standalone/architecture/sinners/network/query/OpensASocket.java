package org.uptake.standalone.architecture.sinners.network.query;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.NullMarked;

@NullMarked
final class OpensASocket {

  static void open() throws IOException {
    SocketChannel.open().close();
  }
}
