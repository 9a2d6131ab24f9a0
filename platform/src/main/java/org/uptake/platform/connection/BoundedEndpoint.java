package org.uptake.platform.connection;

import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint;

/** Takes no more connections of an address than it may have. */
final class BoundedEndpoint extends NioEndpoint {

  private Connections open = new Connections(0);

  void bound(int most) {
    open = new Connections(most);
  }

  @Override
  protected boolean setSocketOptions(SocketChannel connection) {
    return open.admit(connection, connection.socket().getInetAddress())
        && super.setSocketOptions(connection);
  }
}
