package org.uptake.platform.program;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** Nobody's text can pass for a line of the log, or tell a terminal what to do. */
class LogLinesTest {

  private static final String DATE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+";
  private static final String FORGED = "2026-01-01T00:00:00.000Z ERROR - Uptake: All is lost";

  private final PatternLayout layout = new PatternLayout();

  @BeforeEach
  void start() throws IOException {
    Object pattern =
        new YamlPropertySourceLoader()
            .load("platform", new ClassPathResource("platform.yaml"))
            .getFirst()
            .getProperty("logging.pattern.console");
    layout.setContext(new LoggerContext());
    layout.setPattern(Objects.requireNonNull(pattern).toString());
    layout.start();
  }

  private String line(String message, @Nullable Throwable failure) {
    return layout.doLayout(event(message, failure));
  }

  private static LoggingEvent event(String message, @Nullable Throwable failure) {
    LoggerContext context = new LoggerContext();
    LoggingEvent event =
        new LoggingEvent(
            "", context.getLogger("org.uptake.Sample"), Level.WARN, message, failure, null);
    event.setMDCPropertyMap(Map.of("correlationId", "an-id"));
    return event;
  }

  @Test
  void aLineTellsWhenHowBadWhoseAndWhat() {
    assertThat(line("Imports wait", null)).matches(DATE + " WARN  an-id Sample: Imports wait\\R");
  }

  @Test
  void fieldsComeAfterTheMessageAndCannotForgeLinesEither() {
    LoggingEvent event = event("Refused", null);
    event.addKeyValuePair(new KeyValuePair("account", "a-1"));
    event.addKeyValuePair(new KeyValuePair("reason", "\u001b\n" + FORGED));
    assertThat(layout.doLayout(event))
        .contains("Sample: Refused account=\"a-1\" reason=\"?\n    " + FORGED + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\u0000", "\u001b[31m", "\u007f", "\u0085", "\u009b", "\u2028"})
  void controlCharactersGiveWay(String character) {
    String text = "before" + character + FORGED;
    assertThat(line(text, new IllegalStateException(text)))
        .contains("before?")
        .doesNotContain(character)
        .doesNotContainPattern("(?m)^" + FORGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\n\n", "\r\n", "\n\t"})
  void newLinesAreIndented(String end) {
    String text = "before" + end + FORGED;
    assertThat(line(text, new IllegalStateException(text)).lines().skip(1))
        .contains("    java.lang.IllegalStateException: before" + (end.startsWith("\r") ? "?" : ""))
        .filteredOn(line -> !line.isEmpty())
        .allMatch(line -> line.startsWith("    "));
  }
}
