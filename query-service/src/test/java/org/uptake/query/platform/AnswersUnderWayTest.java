package org.uptake.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.uptake.platform.PlatformConfiguration;

/** Who takes large answers slowly fills their share of the memory, and others are told so. */
@Timeout(60)
@ResourceLock("starting a program")
class AnswersUnderWayTest {

  private static final int LARGE = 4_000_000;

  /** For a large one and a quarter: so much is a third of what one of them leaves. */
  private static final long ROOM = LARGE + 3 * 100_000;

  private static final WebServerApplicationContext RUNNING = start();

  @AfterAll
  static void stop() {
    var ignored = SpringApplication.exit(RUNNING);
  }

  @Test
  void whileOneIsTakenOthersAreToldToComeAgainOrGivenLittle() throws IOException {
    try (Socket slow = asking("127.0.9.1", LARGE)) {
      assertThat(line(slow)).isEqualTo("HTTP/1.1 200 ");

      assertThat(answer("127.0.9.1", 50_000))
          .startsWith("HTTP/1.1 429 ")
          .contains("/problems/too-many-requests", "Retry-After: 2");
      assertThat(answer("127.0.9.2", 150_000))
          .startsWith("HTTP/1.1 503 ")
          .contains("/problems/too-many-questions", "Retry-After: 2");
      assertThat(answer("127.0.9.2", 50_000)).startsWith("HTTP/1.1 200 ");
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> answer("127.0.9.2", 150_000).startsWith("HTTP/1.1 200 "));
  }

  private static String answer(String sender, int bytes) throws IOException {
    try (Socket socket = asking(sender, bytes)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Socket asking(String sender, int bytes) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral(sender), 0));
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
    socket
        .getOutputStream()
        .write(
            "GET /api/%d HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .formatted(bytes)
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** So that it is under way. */
  private static String line(Socket socket) throws IOException {
    InputStream answer = socket.getInputStream();
    return new String(answer.readNBytes("HTTP/1.1 200 ".length()), StandardCharsets.US_ASCII);
  }

  private static int port() {
    return Objects.requireNonNull(RUNNING.getWebServer()).getPort();
  }

  private static WebServerApplicationContext start() {
    SpringApplication application = new SpringApplication(Service.class);
    application.setDefaultProperties(
        Map.of("server.port", "0", "spring.main.banner-mode", "off", "logging.level.root", "off"));
    application.addInitializers(
        starting -> {
          GenericApplicationContext beans = (GenericApplicationContext) starting;
          beans.registerBean(
              "answers", ServletRegistrationBean.class, AnswersUnderWayTest::answers);
          beans.registerBean(
              "filter",
              FilterRegistrationBean.class,
              () ->
                  filter(
                      beans.getBean("handlerExceptionResolver", HandlerExceptionResolver.class)));
          beans.registerBean(
              SecurityFilterChain.class, () -> open(beans.getBean(HttpSecurity.class)));
        });
    return (WebServerApplicationContext) application.run();
  }

  private static ServletRegistrationBean<Sized> answers() {
    return new ServletRegistrationBean<>(new Sized(), "/api/*");
  }

  private static FilterRegistrationBean<AnswerFilter> filter(HandlerExceptionResolver problems) {
    return new FilterRegistrationBean<>(
        new AnswerFilter(
            ROOM,
            new Freshness(() -> 0, position -> Optional.empty(), Clock.systemUTC()),
            AnswersUnderWayTest::sender,
            problems));
  }

  private static String sender() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest()
        .getRemoteAddr();
  }

  private static SecurityFilterChain open(HttpSecurity http) {
    return http.authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
        .csrf(CsrfConfigurer::disable)
        .build();
  }

  /** Not found where the services look for their parts. */
  @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
  @Import(PlatformConfiguration.class)
  private static final class Service {}

  /** As many bytes as the path says. */
  private static final class Sized extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      int size = Integer.parseInt(request.getPathInfo().substring(1));
      response.getOutputStream().write(new byte[size]);
    }
  }
}
