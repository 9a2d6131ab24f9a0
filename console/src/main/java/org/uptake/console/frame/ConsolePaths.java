package org.uptake.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uptake.pages.Language;

/** Which addresses are the console's: each language, and what is without one. */
public final class ConsolePaths {

  /** Pages that are found without a language too. */
  static final Set<String> BARE =
      Set.of(
          "reviews",
          "recommendations",
          "attention",
          "stakeholders",
          "compare",
          "themes",
          "audit",
          "data",
          "help",
          "me",
          "imports",
          "about");

  private static final Set<String> FIRST =
      Stream.of(
              Arrays.stream(Language.values()).map(Language::code),
              BARE.stream(),
              Stream.of("console"))
          .flatMap(each -> each)
          .collect(Collectors.toUnmodifiableSet());

  private ConsolePaths() {}

  public static boolean include(HttpServletRequest request) {
    return first(request.getRequestURI()).isPresent();
  }

  /**
   * The first part of a path of ours; empty for that of the start.
   *
   * @return nothing where the path is not ours
   */
  static Optional<String> first(String path) {
    if (path.equals("/")) {
      return Optional.of("");
    }
    String[] parts = path.split("/", 3);
    return parts.length > 1 && FIRST.contains(parts[1]) ? Optional.of(parts[1]) : Optional.empty();
  }
}
