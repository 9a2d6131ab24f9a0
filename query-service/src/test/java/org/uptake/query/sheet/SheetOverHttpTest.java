package org.uptake.query.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.uptake.platform.PlatformConfiguration;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.platform.AnswerFilter;
import org.uptake.query.platform.Freshness;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;

/** Tables go out while they are read, whole or visibly broken. */
@Timeout(60)
@ResourceLock("starting a program")
class SheetOverHttpTest {

  private static final Standpoint AT =
      new Standpoint(LocalDate.of(2020, 1, 2), Instant.parse("2026-01-01T00:00:00Z"), 77);

  private static final WebServerApplicationContext RUNNING = start();

  private final HttpClient client = HttpClient.newHttpClient();

  @AfterAll
  static void stop() {
    var ignored = SpringApplication.exit(RUNNING);
  }

  @BeforeEach
  void forget() {
    Rows.asked.clear();
    Rows.next = new Semaphore(Integer.MAX_VALUE / 2);
    Rows.last = 3;
    Rows.broken = -1;
    Rows.sender = () -> "somebody";
  }

  @Test
  void laterChunksAreAskedFromWhereTheFirstWasAnswered() throws Exception {
    HttpResponse<String> table = get(BodyHandlers.ofString());
    assertThat(table.body().lines())
        .startsWith("row,asOf,knownAt,position")
        .hasSize(1 + 3 * Chunks.SIZE)
        .allMatch(line -> line.startsWith("row,") || line.contains(",2020-01-02,"));
    TwoDates pinned = TwoDates.NOW.from(AT);
    assertThat(Rows.asked).containsExactly(TwoDates.NOW, pinned, pinned, pinned);
  }

  @Test
  void firstRowsComeBeforeTheLastAreRead() throws Exception {
    Rows.next = new Semaphore(2);
    HttpResponse<InputStream> table = get(BodyHandlers.ofInputStream());
    try (InputStream rows = table.body()) {
      byte[] first = rows.readNBytes(100);
      assertThat(new String(first, StandardCharsets.UTF_8)).contains("0,2020-01-02");
      assertThat(Rows.asked).hasSizeLessThan(4);
      Rows.next.release(10);
      assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8).lines().toList())
          .last()
          .asString()
          .startsWith(3 * Chunks.SIZE - 1 + ",");
    }
  }

  @Test
  void whatCouldNotBeReadToItsEndDoesNotLookWhole() throws Exception {
    Rows.broken = 1;
    HttpResponse<InputStream> table = get(BodyHandlers.ofInputStream());
    assertThat(table.statusCode()).isEqualTo(200);
    assertThatIOException().isThrownBy(() -> table.body().readAllBytes());
  }

  @Test
  void whatCannotBeReadAtAllIsAProblem() throws Exception {
    Rows.broken = 0;
    HttpResponse<String> table = get(BodyHandlers.ofString());
    assertThat(table.statusCode()).isEqualTo(500);
    assertThat(table.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void whoTakesTwoTablesWaitsForOneOfThem() throws Exception {
    Rows.last = Integer.MAX_VALUE;
    HttpResponse<InputStream> one = get(BodyHandlers.ofInputStream());
    HttpResponse<InputStream> two = get(BodyHandlers.ofInputStream());
    HttpResponse<String> three = get(BodyHandlers.ofString());
    assertThat(three.statusCode()).isEqualTo(429);
    assertThat(three.headers().firstValue("Retry-After")).isPresent();
    Rows.last = 3;
    assertThat(one.body().readAllBytes()).isNotEmpty();
    assertThat(two.body().readAllBytes()).isNotEmpty();
    assertThat(get(BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  @Test
  void whoseAccountEndsMeanwhileHoldsNobodyUp() throws Exception {
    for (int table = 0; table < 7; table++) {
      AtomicBoolean isThere = new AtomicBoolean(true);
      Rows.sender =
          () -> {
            if (!isThere.getAndSet(false)) {
              throw new IllegalStateException("The account is not in use any more");
            }
            return "somebody";
          };
      assertThat(get(BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoeverTakesAnythingIsGivenJson() throws Exception {
    HttpRequest plain = HttpRequest.newBuilder(address("/api/rows")).build();
    assertThat(client.send(plain, BodyHandlers.ofString()).body()).isEqualTo("[]");
  }

  private <T> HttpResponse<T> get(HttpResponse.BodyHandler<T> body)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address("/api/rows?format=csv")).build(), body);
  }

  private static URI address(String path) {
    int port = Objects.requireNonNull(RUNNING.getWebServer()).getPort();
    return URI.create("http://localhost:%d%s".formatted(port, path));
  }

  private static WebServerApplicationContext start() {
    SpringApplication application = new SpringApplication(Service.class);
    application.setDefaultProperties(
        Map.of("server.port", "0", "spring.main.banner-mode", "off", "logging.level.root", "off"));
    application.addInitializers(
        starting -> {
          GenericApplicationContext beans = (GenericApplicationContext) starting;
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

  private static FilterRegistrationBean<AnswerFilter> filter(HandlerExceptionResolver problems) {
    Freshness never = new Freshness(() -> 0, position -> Optional.empty(), Clock.systemUTC());
    return new FilterRegistrationBean<>(
        new AnswerFilter(1_000_000, never, () -> "somebody", problems));
  }

  private static SecurityFilterChain open(HttpSecurity http) {
    return http.authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
        .csrf(CsrfConfigurer::disable)
        .build();
  }

  /** Not found where the services look for their parts. */
  @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
  @Import({PlatformConfiguration.class, Numbers.class})
  static final class Service implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      var ignored = registry.addInterceptor(new SheetTurns(() -> Rows.sender.get()));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
      converters.addCustomConverter(new SheetConverter(new SheetAbout("", "")));
    }
  }

  /** A list of numbers. */
  @RestController
  static final class Numbers {

    private static final TableShape<Integer> TABLE =
        new TableShape<Integer>("rows").number("row", "#meta", row -> row);

    @GetMapping("/api/rows")
    List<Integer> json() {
      return List.of();
    }

    @TableMapping("/api/rows")
    ListTable<Integer> table() {
      return ListTable.of(TABLE, new SheetWish(false, false), TwoDates.NOW, new Rows());
    }
  }

  /** Three chunks, which come when they may. */
  private static final class Rows implements Chunks<Integer> {

    static final ConcurrentLinkedQueue<TwoDates> asked = new ConcurrentLinkedQueue<>();
    static volatile Semaphore next = new Semaphore(0);
    static volatile int last;
    static volatile int broken;
    static volatile Supplier<String> sender = () -> "somebody";

    private int chunk;

    @Override
    public Optional<Chunk<Integer>> next(TwoDates dates) {
      next.acquireUninterruptibly();
      asked.add(dates);
      if (chunk == broken) {
        throw new IllegalStateException("Broken");
      }
      if (chunk >= last) {
        return Optional.empty();
      }
      int first = SIZE * chunk++;
      return Optional.of(
          new Chunk<>(IntStream.range(first, first + SIZE).boxed().toList(), Map.of(), AT));
    }
  }
}
