package org.uptake.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An answer is larger than what the system sends ahead; so it takes somebody who takes it. */
@Timeout(30)
class TakingTest {

  private static final int LENGTH = 5_000_000;
  private static final int A_MEBIBYTE_EACH_SECONDS = 2;

  /** Whether the servlet could write its answer, in the order in which it was through. */
  private static final BlockingQueue<Boolean> WRITTEN = new LinkedBlockingQueue<>();

  private static final Tomcat TOMCAT = new Tomcat();

  @BeforeAll
  static void start(@TempDir Path directory) throws LifecycleException {
    Connector connector = new Connector(HttpWithDeadlines.class.getName());
    connector.setPort(0);
    ((HttpWithDeadlines) connector.getProtocolHandler())
        .awaitTaking(Duration.ofSeconds(A_MEBIBYTE_EACH_SECONDS));
    TOMCAT.setBaseDir(directory.toString());
    TOMCAT.setConnector(connector);
    Context context = TOMCAT.addContext("", directory.toString());
    var ignored = Tomcat.addServlet(context, "large", new Large());
    context.addServletMappingDecoded("/", "large");
    TOMCAT.start();
  }

  @AfterAll
  static void stop() throws LifecycleException {
    TOMCAT.stop();
    TOMCAT.destroy();
  }

  @Test
  void whoDripsIsCutOff() throws Exception {
    try (Socket dripping = asking()) {
      InputStream answer = dripping.getInputStream();
      assertThatExceptionOfType(SocketException.class)
          .isThrownBy(() -> take(answer, 4_000))
          .withMessageContaining("reset");
      assertThat(written()).isFalse();
    }
  }

  @Test
  void whoIsSlowAndSteadyIsNot() throws Exception {
    try (Socket steady = asking()) {
      long begun = System.nanoTime();
      assertThat(take(steady.getInputStream(), 2_000_000 / A_MEBIBYTE_EACH_SECONDS))
          .isGreaterThan(LENGTH);
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .as("or this shows nothing")
          .isGreaterThan(Duration.ofSeconds(A_MEBIBYTE_EACH_SECONDS));
      assertThat(written()).isTrue();
    }
  }

  @Test
  void whoGoesAwayIsNotAwaited() throws Exception {
    try (Socket gone = asking()) {
      assertThat(gone.getInputStream().readNBytes(1_000)).hasSize(1_000);
    }
    assertThat(WRITTEN.poll(1, TimeUnit.SECONDS)).isEqualTo(false);
  }

  private static Socket asking() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(
        new InetSocketAddress(
            InetAddress.getLoopbackAddress(), TOMCAT.getConnector().getLocalPort()));
    socket
        .getOutputStream()
        .write(
            "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Until it ends. */
  private static long take(InputStream answer, int aSecond) throws Exception {
    long taken = 0;
    for (int n = aSecond; n == aSecond; taken += n) {
      n = answer.readNBytes(aSecond / 20).length * 20;
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return taken / 20;
  }

  private static boolean written() throws InterruptedException {
    return java.util.Objects.requireNonNull(WRITTEN.poll(10, TimeUnit.SECONDS), "still writing");
  }

  private static final class Large extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      boolean written = false;
      try {
        response.setContentLength(LENGTH);
        response.getOutputStream().write(new byte[LENGTH]);
        written = true;
      } finally {
        WRITTEN.add(written);
      }
    }
  }
}
