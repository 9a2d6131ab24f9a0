package org.uptake.platform.connection;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.uptake.platform.problem.ProblemValve;
import org.uptake.platform.problem.RefusalPages;

/**
 * Reads the requests of a connection, and writes the answers. While it is at work somebody else
 * looks at the clock: those who wait for bytes to come or to go cannot, for each byte that drips
 * begins their wait anew.
 */
final class DeadlineProcessor extends Http11Processor {

  private static final Log LOG = LogFactory.getLog(DeadlineProcessor.class);

  /** Where a request keeps its processor, beside what Tomcat keeps there. */
  private static final int NOTE = 20;

  private static final int NEVER = -1;

  private final AbstractHttp11Protocol<?> protocol;
  private final Set<DeadlineProcessor> working;
  private final Deadline ofAnswers;
  private final Supplier<RefusalPages> pages;
  private volatile boolean late;

  /**
   * @param working where it is while it is at work
   * @param ofAnswers by which an answer has to be taken
   * @param pages for people who are late
   */
  DeadlineProcessor(
      AbstractHttp11Protocol<?> protocol,
      Adapter adapter,
      Set<DeadlineProcessor> working,
      Deadline ofAnswers,
      Supplier<RefusalPages> pages) {
    super(protocol, adapter);
    this.protocol = protocol;
    this.working = working;
    this.ofAnswers = ofAnswers;
    this.pages = pages;
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
    // Tomcat would close between two bytes, and leave what is not taken to the system.
    connection.setWriteTimeout(NEVER);
    working.add(this);
    try {
      return super.service(connection);
    } finally {
      working.remove(this);
    }
  }

  /** A head that cannot be read is refused by what is wrong with it, and under its address. */
  @Override
  protected void setErrorState(ErrorState state, @Nullable Throwable cause) {
    super.setErrorState(state, cause);
    if (cause != null && response.getStatus() == HttpStatus.BAD_REQUEST.value()) {
      UnreadHead head =
          UnreadHead.of(
              request, protocol.getMaxHttpRequestHeaderSize(), protocol.getMaxHeaderCount());
      request.setAttribute(ProblemValve.UNREAD, head.told());
    }
  }

  /** What is at work goes on meanwhile; and the clock has to look at all others too. */
  void look() {
    try {
      lookAtTheClock();
    } catch (RuntimeException changedMeanwhile) {
      LOG.debug("Is looked at again", changedMeanwhile);
    }
  }

  /** Whoever waits for bytes to come writes nothing meanwhile, and the other way round. */
  private void lookAtTheClock() {
    if (getSocketWrapper() instanceof NioSocketWrapper connection) {
      if (connection.interestOpsHas(SelectionKey.OP_READ) && isOver()) {
        late = true;
        end(connection.getSocket().getIOChannel());
      } else if (connection.interestOpsHas(SelectionKey.OP_WRITE) && isTakenTooSlowly()) {
        cut(connection.getSocket().getIOChannel());
      }
    }
  }

  /** What comes after its time is not read any more, by nobody. */
  private void end(SocketChannel connection) {
    try {
      if (!response.isCommitted()) {
        int ignored = connection.write(LateAnswer.to(request, response, pages.get()));
      }
      connection.socket().shutdownInput();
    } catch (IOException | RuntimeException closedMeanwhile) {
      LOG.debug("Nothing more was to come", closedMeanwhile);
    }
  }

  /** Whoever writes is told, and closes; then what was written and not taken is thrown away too. */
  private static void cut(SocketChannel connection) {
    try {
      connection.socket().setSoLinger(true, 0);
      connection.socket().shutdownOutput();
    } catch (IOException | RuntimeException closedMeanwhile) {
      LOG.debug("Nothing more was to go", closedMeanwhile);
    }
  }

  private boolean isTakenTooSlowly() {
    return response.isCommitted()
        && ofAnswers.isOver(
            System.nanoTime() - response.getCommitTimeNanos(), response.getBytesWritten(false));
  }

  private boolean isOver() {
    long begun = request.getStartTimeNanos();
    return begun > 0
        && Deadline.OF_REQUESTS.isOver(System.nanoTime() - begun, request.getBytesRead());
  }
}
