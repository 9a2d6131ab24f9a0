package org.uptake.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.platform.connection.HttpWithDeadlines;

/**
 * Large answers through the proxy, from a node with the connector of the services: what is not
 * taken stays with the node, whose deadline ends it.
 */
@Timeout(120)
class SlowReadersTest {

  private static final String NODE = "127.0.3.1";
  private static final int LENGTH = 16_000_000;
  private static final int A_MEBIBYTE_EACH_SECONDS = 2;

  /** The proxy, the systems of both sides and of the reader keep this much at most. */
  private static final int MOST_ON_THE_WAY = 1 << 20;

  /** How many bytes of each answer the node got rid of, in the order in which it was through. */
  private static final BlockingQueue<Integer> WRITTEN = new LinkedBlockingQueue<>();

  private static final Tomcat TOMCAT = new Tomcat();
  private static final Deployment DEPLOYMENT = new Deployment();

  private static Proxy proxy;

  @BeforeAll
  static void start(@TempDir Path directory) throws LifecycleException {
    Assumptions.assumeTrue(
        Proxy.program().isPresent(), "HAProxy is not installed: apt-get install haproxy");
    Connector connector = new Connector(HttpWithDeadlines.class.getName());
    HttpWithDeadlines http = (HttpWithDeadlines) connector.getProtocolHandler();
    http.setAddress(InetAddress.ofLiteral(NODE));
    http.awaitTaking(Duration.ofSeconds(A_MEBIBYTE_EACH_SECONDS));
    connector.setPort(DEPLOYMENT.port());
    TOMCAT.setBaseDir(directory.toString());
    TOMCAT.setConnector(connector);
    Context context = TOMCAT.addContext("", directory.toString());
    var ignored = Tomcat.addServlet(context, "answers", new Answers());
    context.addServletMappingDecoded("/", "answers");
    TOMCAT.start();
    proxy =
        new Proxy(DEPLOYMENT, Map.of("query-service", List.of(NODE), "command-service", List.of()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> proxy.http().status("/api/small") == 200);
  }

  @AfterAll
  static void stop() throws LifecycleException {
    if (proxy != null) {
      proxy.close();
      TOMCAT.stop();
      TOMCAT.destroy();
    }
    DEPLOYMENT.close();
  }

  @Test
  void whoDripsIsGivenUpAndLittleIsKeptForThem() throws Exception {
    try (Socket dripping = asking()) {
      InputStream answer = dripping.getInputStream();
      while (WRITTEN.isEmpty()) {
        assertThat(answer.readNBytes(1_000)).hasSize(1_000);
        pause();
      }
      assertThat(written()).isLessThan(MOST_ON_THE_WAY);
      assertThat(rest(answer)).as("all that is still to come").isLessThan(MOST_ON_THE_WAY);
    }
  }

  @Test
  void whoIsSlowAndSteadyIsNot() throws Exception {
    try (Socket steady = asking()) {
      long begun = System.nanoTime();
      InputStream answer = steady.getInputStream();
      long taken = 0;
      for (int size = 1; size > 0; taken += size) {
        size = answer.readNBytes(200_000).length;
        pause();
      }
      assertThat(taken).isGreaterThan(LENGTH);
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .as("or this shows nothing")
          .isGreaterThan(Duration.ofSeconds(A_MEBIBYTE_EACH_SECONDS));
      assertThat(written()).isEqualTo(LENGTH);
    }
  }

  private static Socket asking() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port()));
    socket
        .getOutputStream()
        .write(
            "GET /api/large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Until it ends, in whatever way. */
  private static int rest(InputStream answer) {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    try {
      long ignored = answer.transferTo(rest);
    } catch (IOException reset) {
      return rest.size();
    }
    return rest.size();
  }

  private static void pause() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(100);
  }

  private static int written() throws InterruptedException {
    return Objects.requireNonNull(WRITTEN.poll(30, TimeUnit.SECONDS), "still writing");
  }

  /** The large one in pieces; everything else, such as its health, is there and empty. */
  private static final class Answers extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final int PIECE = 8_000;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (!request.getRequestURI().equals("/api/large")) {
        return;
      }
      int written = 0;
      try {
        response.setContentLength(LENGTH);
        OutputStream answer = response.getOutputStream();
        for (; written < LENGTH; written += PIECE) {
          answer.write(new byte[PIECE]);
        }
      } finally {
        WRITTEN.add(written);
      }
    }
  }
}
