package org.uptake.standalone.postgres;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the server is set; given on its command line, where no file and no reload wins over it. */
final class Settings {

  static final String SCRAM_ITERATIONS = "scram_iterations=1";

  private static final List<String> OURS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "full_page_writes=on",
          "synchronous_commit=on",
          "max_connections=120",
          "shared_buffers=256MB",
          "timezone=UTC",
          "log_timezone=UTC",
          // Every password here is random and long, so guessing is hopeless without stretching,
          // which
          // costs each new connection a tenth of a second in a program that has just started.
          SCRAM_ITERATIONS,
          // A statement, and the details of its failure, may hold what its author told in
          // confidence.
          "log_min_error_statement=panic",
          "log_error_verbosity=terse");

  private Settings() {}

  static String options(int port, List<String> more) {
    return Stream.of(List.of("port=" + port), OURS, more)
        .flatMap(List::stream)
        .map(setting -> "-c " + setting)
        .collect(Collectors.joining(" "));
  }
}
