package org.uptake.standalone.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.Command;
import org.uptake.platform.web.TableMapping;

/**
 * docs/index.md, from an address to the code behind it: written from the program, by {@code
 * -Dindex.refresh=true}, and red until it is.
 */
class IndexTest {

  private static final House HOUSE = House.production();
  private static final String BEGIN = "<!-- written by IndexTest -->\n";

  private record Line(String path, String method, String cells) {

    String text() {
      return "| `%s %s` | %s |".formatted(method, path, cells);
    }
  }

  @Test
  void tellsOfEachAddressWhoServesIt() throws IOException {
    Path file = Repository.file("docs/index.md");
    String kept = Files.readString(file);
    String written = kept.substring(0, kept.indexOf(BEGIN)) + BEGIN + "\n" + tables();
    if (Boolean.getBoolean("index.refresh")) {
      Files.writeString(file, written);
    }
    assertThat(file).as("Write it anew with -Dindex.refresh=true").hasContent(written);
  }

  private static String tables() {
    return """
        ## What is recorded

        | address | answered by | command | decided by |
        |---|---|---|---|
        %s

        ## What is asked

        As a table, each list is answered by the method beside this one that is called `table`.

        | address | answered by | reads |
        |---|---|---|
        %s
        """
        .formatted(
            text(lines("command", IndexTest::recording)), text(lines("query", IndexTest::asking)));
  }

  private static String text(Stream<Line> lines) {
    return lines
        .sorted(Comparator.comparing(Line::path).thenComparing(Line::method))
        .map(Line::text)
        .collect(joining("\n"));
  }

  private interface Cells {
    String of(JavaMethod handler);
  }

  private static Stream<Line> lines(String module, Cells cells) {
    return HOUSE.those(HOUSE.within(module)).stream()
        .filter(type -> type.isAnnotatedWith(RestController.class))
        .flatMap(type -> type.getMethods().stream())
        .filter(handler -> !handler.isAnnotatedWith(TableMapping.class))
        .flatMap(handler -> lines(handler, cells));
  }

  private static Stream<Line> lines(JavaMethod handler, Cells cells) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(handler.reflect(), RequestMapping.class);
    if (mapping == null) {
      return Stream.empty();
    }
    RequestMapping above =
        AnnotatedElementUtils.findMergedAnnotation(
            handler.getOwner().reflect(), RequestMapping.class);
    String prefix = above == null ? "" : String.join("", above.path());
    List<String> paths = mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
    return paths.stream()
        .flatMap(
            path ->
                Arrays.stream(mapping.method())
                    .map(method -> new Line(prefix + path, method.name(), cells.of(handler))));
  }

  private static String named(JavaMethod handler) {
    return "`%s.%s`".formatted(handler.getOwner().getSimpleName(), handler.getName());
  }

  private static String recording(JavaMethod handler) {
    Set<String> commands = new TreeSet<>();
    Set<String> aggregates = new TreeSet<>();
    for (JavaCodeUnit unit : reached(handler, handler.getOwner().getPackageName())) {
      unit.getConstructorCallsFromSelf().stream()
          .map(call -> call.getTargetOwner())
          .filter(type -> type.isAssignableTo(Command.class))
          .forEach(
              type -> {
                commands.add(type.getSimpleName());
                aggregates.add(aggregate(type));
              });
    }
    return "%s | %s | %s".formatted(named(handler), code(commands), code(aggregates));
  }

  private static String aggregate(JavaClass command) {
    return HOUSE.those(HOUSE.within("command")).stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(CommandHandler.class))
        .filter(method -> command.isAssignableTo(parameter(method).getName()))
        .map(method -> method.getOwner().getSimpleName())
        .findFirst()
        .orElseThrow(() -> new AssertionError(command + " is decided by nobody"));
  }

  private static JavaClass parameter(JavaMethod handler) {
    return handler.getRawParameterTypes().getFirst();
  }

  private static String asking(JavaMethod handler) {
    Set<String> rows = new TreeSet<>();
    for (JavaCodeUnit unit : reached(handler, "org.uptake.query")) {
      String name = unit.getOwner().getSimpleName();
      if (name.endsWith("Rows")) {
        rows.add(name);
      }
    }
    return "%s | %s".formatted(named(handler), code(rows));
  }

  /** What may run when it does, as far as it lies in a package or below it. */
  private static Set<JavaCodeUnit> reached(JavaCodeUnit from, String below) {
    Set<JavaCodeUnit> reached = new LinkedHashSet<>(List.of(from));
    Deque<JavaCodeUnit> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      JavaCodeUnit unit = next.remove();
      unit.getAccessesFromSelf().stream()
          .map(JavaAccess::getTarget)
          .flatMap(target -> target.resolveMember().stream())
          .filter(JavaCodeUnit.class::isInstance)
          .map(JavaCodeUnit.class::cast)
          .filter(other -> other.getOwner().getPackageName().startsWith(below))
          .filter(reached::add)
          .forEach(next::add);
    }
    return reached;
  }

  private static String code(Set<String> names) {
    return names.isEmpty() ? "" : names.stream().collect(joining("`, `", "`", "`"));
  }
}
