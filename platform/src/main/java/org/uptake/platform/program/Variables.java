package org.uptake.platform.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** What a process takes from its environment. Everything that is missing is named at once. */
public final class Variables {

  private final Environment environment;
  private final List<String> faults = new ArrayList<>();

  public Variables(Environment environment) {
    this.environment = environment;
  }

  public String text(String name, String otherwise) {
    String value = given(name);
    return value == null ? otherwise : value;
  }

  public String required(String name, String example) {
    String value = given(name);
    return value == null ? fault("%s, such as %s".formatted(name, example)) : value;
  }

  /**
   * A secret may lie in a file, which {@code <name>_FILE} names, rather than in the environment.
   */
  public String secret(String name) {
    String value = given(name);
    String file = given(name + "_FILE");
    if (value != null && file != null) {
      return fault("only one of %1$s and %1$s_FILE".formatted(name));
    }
    if (file != null) {
      return content(name, Path.of(file));
    }
    return value == null
        ? fault("%1$s, or %1$s_FILE with the path of a file".formatted(name))
        : value;
  }

  private String content(String name, Path file) {
    try {
      String secret = Files.readString(file).strip();
      return secret.isEmpty() ? fault("%s_FILE: %s is empty".formatted(name, file)) : secret;
    } catch (IOException unreadable) {
      return fault("%s_FILE: %s cannot be read".formatted(name, file));
    }
  }

  private @Nullable String given(String name) {
    String value = environment.getProperty(name);
    return value == null || value.isBlank() ? null : value;
  }

  private String fault(String what) {
    faults.add(what);
    return "";
  }

  /**
   * @throws StartRefused naming everything that is missing
   */
  public void finish() {
    if (!faults.isEmpty()) {
      throw new StartRefused(
          "The environment lacks what this program needs.",
          "Set\n  %s\nand start again; docs/operations.md explains each."
              .formatted(String.join("\n  ", faults)));
    }
  }
}
