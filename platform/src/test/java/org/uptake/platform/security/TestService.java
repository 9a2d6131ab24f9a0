package org.uptake.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.platform.PlatformConfiguration;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.platform.identity.Identity;

/** A service behind the fence, with one thing to read and to record, on a port of its own. */
final class TestService implements AutoCloseable {

  /** The subject for whom accounts cannot be looked up. */
  static final String TROUBLE = "trouble";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final WebServerApplicationContext context;

  TestService(IdentityProvider provider, Map<Identity, Author> accounts, String... settings) {
    SpringApplication application = new SpringApplication(Service.class);
    application.setDefaultProperties(
        Map.of("server.port", "0", "spring.main.banner-mode", "off", "logging.level.root", "off"));
    application.addInitializers(
        starting -> {
          GenericApplicationContext beans = (GenericApplicationContext) starting;
          beans.registerBean(JwtDecoder.class, provider::tokens);
          beans.registerBean(Accounts.class, () -> new Known(accounts));
        });
    context = (WebServerApplicationContext) application.run(settings);
  }

  int recorded() {
    return context.getBean(Things.class).recorded.get();
  }

  /**
   * @param token empty for none
   */
  HttpResponse<String> get(String path, String token, String... headers) {
    HttpRequest.Builder request = request(path, token).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, String token) {
    return send(request(path, token).POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path, String token) {
    int port = Objects.requireNonNull(context.getWebServer()).getPort();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  @Override
  public void close() {
    var ignored = SpringApplication.exit(context);
  }

  private record Known(Map<Identity, Author> accounts) implements Accounts {

    @Override
    public Optional<Author> of(Identity identity) {
      if (identity.subject().equals(TROUBLE)) {
        throw new DataAccessResourceFailureException("The database is gone");
      }
      return Optional.ofNullable(accounts.get(identity));
    }

    @Override
    public Optional<Author> withId(String account) {
      return accounts.values().stream().filter(author -> author.id().equals(account)).findFirst();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
  @Import({PlatformConfiguration.class, SecurityConfiguration.class, Things.class})
  static class Service {}

  @RestController
  static class Things {

    private final CurrentAuthor current;
    private final AtomicInteger recorded = new AtomicInteger();

    Things(CurrentAuthor current) {
      this.current = current;
    }

    @GetMapping("/api/things")
    String read() {
      return current.signedIn().map(Author::id).orElse("anybody");
    }

    @GetMapping("/api/unchanged")
    ResponseEntity<Void> unchanged() {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
    }

    @PostMapping("/api/things")
    String record() {
      recorded.incrementAndGet();
      return current.author().id();
    }

    @GetMapping("/unnamed")
    String unnamed() {
      return "open by mistake";
    }
  }
}
