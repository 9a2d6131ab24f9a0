package org.uptake.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.apache.catalina.Context;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.uptake.platform.program.Program;
import org.uptake.standalone.postgres.EmbeddedPostgres;
import org.uptake.standalone.postgres.UnpackedPostgres;

/**
 * The whole of Uptake with the data set, started once for all tests of this JVM and used over HTTP.
 */
final class RunningUptake {

  private static final String AS_OFTEN_AS_TESTS_LIKE = "1000000/1000000";
  private static final ConfigurableApplicationContext CONTEXT = start();

  private RunningUptake() {}

  static URI address() {
    return URI.create(
        "http://127.0.0.1:" + CONTEXT.getEnvironment().getProperty("local.server.port"));
  }

  /** For somebody who may do everything. */
  static Http http() {
    return new Http(address()).with(() -> Tokens.of("DPO"));
  }

  static <T> T part(String name, Class<T> type) {
    return CONTEXT.getBean(name, type);
  }

  /** The database, for what no role of the program may do. */
  static JdbcTemplate superuser() {
    EmbeddedPostgres server = part("embeddedPostgres", EmbeddedPostgres.class);
    return new JdbcTemplate(
        new DriverManagerDataSource(server.url(), server.superuser(), server.password()));
  }

  /** How many there are in memory. */
  static int sessions() {
    WebServer server =
        Objects.requireNonNull(((WebServerApplicationContext) CONTEXT).getWebServer());
    return Arrays.stream(((TomcatWebServer) server).getTomcat().getHost().findChildren())
        .mapToInt(context -> ((Context) context).getManager().getActiveSessions())
        .sum();
  }

  private static ConfigurableApplicationContext start() {
    try {
      Path directory = Files.createTempDirectory("uptake-test");
      UnpackedPostgres.linkInto(directory);
      SpringApplication application = Program.application(StandaloneApplication.class);
      application.setAdditionalProfiles("demo");
      return application.run(
          "--server.port=0",
          "--uptake.data-dir=" + directory,
          "--uptake.demo-data=" + dataSet(),
          "--uptake.connections.address=0",
          "--UPTAKE_RATE_ACCOUNT=" + AS_OFTEN_AS_TESTS_LIKE,
          "--UPTAKE_RATE_ADDRESS=" + AS_OFTEN_AS_TESTS_LIKE,
          "--UPTAKE_RATE_SIGN_IN=" + AS_OFTEN_AS_TESTS_LIKE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The data set of the project, whatever directory the tests run in. */
  static Path dataSet() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("data/entries.csv"))) {
      directory = java.util.Objects.requireNonNull(directory.getParent(), "no data set");
    }
    return directory.resolve("data");
  }
}
