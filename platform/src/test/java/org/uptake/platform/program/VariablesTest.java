package org.uptake.platform.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class VariablesTest {

  private final Map<String, Object> given = new LinkedHashMap<>();
  private final Variables variables = variables();

  @Test
  void namesEverythingThatIsMissingAtOnce() {
    given.put("BLANK", " ");
    var ignored = variables.required("ADDRESS", "http://example.org");
    ignored = variables.required("BLANK", "x");
    ignored = variables.secret("PASSWORD");
    assertThatThrownBy(variables::finish)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("ADDRESS, such as http://example.org")
        .hasMessageContaining("BLANK")
        .hasMessageContaining("PASSWORD_FILE");
  }

  @Test
  void takesWhatIsGiven() {
    given.put("ADDRESS", "http://example.org");
    given.put("PASSWORD", "secret");
    assertThat(variables.required("ADDRESS", "x")).isEqualTo("http://example.org");
    assertThat(variables.secret("PASSWORD")).isEqualTo("secret");
    assertThat(variables.text("NAME", "otherwise")).isEqualTo("otherwise");
    variables.finish();
  }

  @Test
  void takesASecretFromAFile(@TempDir Path directory) throws IOException {
    given.put("PASSWORD_FILE", Files.writeString(directory.resolve("p"), "secret\n").toString());
    assertThat(variables.secret("PASSWORD")).isEqualTo("secret");
    variables.finish();
  }

  @Test
  void refusesAFileThatHoldsNothingOrIsNotThere(@TempDir Path directory) throws IOException {
    given.put("EMPTY_FILE", Files.writeString(directory.resolve("p"), "\n").toString());
    given.put("GONE_FILE", directory.resolve("gone").toString());
    var ignored = variables.secret("EMPTY");
    ignored = variables.secret("GONE");
    assertThatThrownBy(variables::finish)
        .hasMessageContaining("is empty")
        .hasMessageContaining("gone cannot be read");
  }

  @Test
  void refusesASecretThatIsGivenTwice() {
    given.put("PASSWORD", "one");
    given.put("PASSWORD_FILE", "/two");
    var ignored = variables.secret("PASSWORD");
    assertThatThrownBy(variables::finish).hasMessageContaining("only one of PASSWORD");
  }

  private Variables variables() {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("given", given));
    return new Variables(environment);
  }
}
