package org.uptake.platform.connection;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Reads the requests of a connection. While it is at work somebody else looks at the clock: those
 * who wait for bytes cannot, for each byte that drips in begins their wait anew.
 */
final class DeadlineProcessor extends Http11Processor {

  private static final Log LOG = LogFactory.getLog(DeadlineProcessor.class);

  /** Where a request keeps its processor, beside what Tomcat keeps there. */
  private static final int NOTE = 20;

  private final Set<DeadlineProcessor> working;
  private volatile boolean late;

  /**
   * @param working where it is while it is at work
   */
  DeadlineProcessor(
      AbstractHttp11Protocol<?> protocol, Adapter adapter, Set<DeadlineProcessor> working) {
    super(protocol, adapter);
    this.working = working;
    request.setNote(NOTE, this);
  }

  static boolean isLate(Request request) {
    return request.getCoyoteRequest().getNote(NOTE) instanceof DeadlineProcessor at && at.late;
  }

  @Override
  public SocketState service(SocketWrapperBase<?> connection) throws IOException {
    if (isOver()) {
      // It is still at its headers.
      return SocketState.CLOSED;
    }
    late = false;
    working.add(this);
    try {
      return super.service(connection);
    } finally {
      working.remove(this);
    }
  }

  /**
   * What comes after its time is not read any more, by nobody. Whoever waits for it writes nothing
   * meanwhile.
   */
  void look() {
    if (getSocketWrapper() instanceof NioSocketWrapper connection
        && isOver()
        && connection.interestOpsHas(SelectionKey.OP_READ)) {
      late = true;
      end(connection.getSocket().getIOChannel());
    }
  }

  private void end(SocketChannel connection) {
    try {
      if (!response.isCommitted()) {
        int ignored = connection.write(LateAnswer.to(request, response));
      }
      connection.socket().shutdownInput();
    } catch (IOException | RuntimeException closedMeanwhile) {
      LOG.debug("Nothing more was to come", closedMeanwhile);
    }
  }

  private boolean isOver() {
    long begun = request.getStartTimeNanos();
    return begun > 0 && Deadline.isOver(System.nanoTime() - begun, request.getBytesRead());
  }
}
