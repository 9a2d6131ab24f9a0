package org.uptake.platform.connection;

import java.net.InetAddress;
import java.nio.channels.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.platform.security.Network;

/** Which connections are open, by where they come from. One thread accepts them all. */
final class Connections {

  private static final int FEW = 1_000;

  private final int most;
  private final Map<String, List<Channel>> open = new HashMap<>();
  private int admitted;

  /**
   * @param most of one address; 0 for any number
   */
  Connections(int most) {
    this.most = most;
  }

  /**
   * @param from null where it is closed already
   */
  boolean admit(Channel connection, @Nullable InetAddress from) {
    if (most == 0 || from == null) {
      return true;
    }
    forgetClosed();
    List<Channel> theirs = open.computeIfAbsent(Network.of(from), newcomer -> new ArrayList<>());
    theirs.removeIf(channel -> !channel.isOpen());
    return theirs.size() < most && theirs.add(connection);
  }

  /** Now and then, of those who do not come back. */
  private void forgetClosed() {
    if (++admitted % FEW == 0) {
      open.values().forEach(theirs -> theirs.removeIf(channel -> !channel.isOpen()));
      open.values().removeIf(List::isEmpty);
    }
  }
}
