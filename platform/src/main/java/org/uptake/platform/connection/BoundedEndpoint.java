package org.uptake.platform.connection;

import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint;

/** Takes no more connections of an address than it may have. */
final class BoundedEndpoint extends NioEndpoint {

  private Connections open = new Connections(0);

  void bound(int most) {
    open = new Connections(most);
  }

  /** Whether somebody has taken care of the connection; only what was taken in is closed later. */
  @Override
  protected boolean setSocketOptions(SocketChannel connection) {
    if (open.admit(connection, connection.socket().getInetAddress())) {
      return super.setSocketOptions(connection);
    }
    destroySocket(connection);
    return true;
  }
}
