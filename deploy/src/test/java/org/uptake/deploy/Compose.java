package org.uptake.deploy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code docker-compose.yml} says. */
final class Compose {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(?<name>\\w+)(:-(?<otherwise>[^}]*)|:\\?[^}]*)?}");

  private final Map<String, Map<String, Object>> services;

  private Compose(Map<String, Map<String, Object>> services) {
    this.services = services;
  }

  static Compose read() {
    Map<String, Map<String, Map<String, Object>>> all =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Repository.read("docker-compose.yml"));
    return new Compose(Objects.requireNonNull(all.get("services")));
  }

  Set<String> services() {
    return services.keySet();
  }

  Map<String, Object> service(String name) {
    return Objects.requireNonNull(services.get(name), name);
  }

  private Object said(String service, String key) {
    return Objects.requireNonNull(service(service).get(key), key);
  }

  /** Image and tag. */
  String image(String service) {
    return said(service, "image").toString();
  }

  /** The environment of a container, as it is written. */
  Map<String, Object> environment(String service) {
    return map(said(service, "environment"));
  }

  /** The environment of a container, where {@code given} is that of whoever starts it. */
  Map<String, String> environment(String service, Map<String, String> given) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment(service)
        .forEach((name, value) -> environment.put(name, fill(value.toString(), given)));
    return environment;
  }

  /** What the container's program is told, beside its environment. */
  List<String> command(String service) {
    return list(service, "command");
  }

  /** Empty where nothing is said. */
  List<String> list(String service, String key) {
    return service(service).get(key) instanceof List<?> words
        ? words.stream().map(Object::toString).toList()
        : List.of();
  }

  /** The files that a container is given, and where it finds them. */
  Map<String, String> volumes(String service) {
    return list(service, "volumes").stream()
        .map(volume -> volume.split(":", 3))
        .collect(Collectors.toMap(volume -> volume[0], volume -> volume[1]));
  }

  /** Every variable that the file asks of whoever starts it. */
  Set<String> asked() {
    return asked(variable -> true);
  }

  /** Those of them that are nothing unless they are told. */
  Set<String> askedWithoutDefault() {
    return asked(variable -> Objects.requireNonNullElse(variable.group("otherwise"), "").isEmpty());
  }

  private static Set<String> asked(Predicate<MatchResult> which) {
    return variables(Repository.read("docker-compose.yml"))
        .filter(which)
        .map(variable -> variable.group("name"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What of these a container is given. */
  Stream<String> asked(String service) {
    return environment(service).values().stream()
        .flatMap(value -> variables(value.toString()))
        .map(variable -> variable.group("name"));
  }

  private static Stream<MatchResult> variables(String text) {
    return VARIABLE.matcher(text).results();
  }

  /** Every variable that it gives to a container. */
  Set<String> given() {
    Set<String> names = new TreeSet<>();
    services.keySet().forEach(service -> names.addAll(environment(service).keySet()));
    return names;
  }

  @SuppressWarnings("unchecked") // the keys of environments are names
  private static Map<String, Object> map(Object environment) {
    return environment == null ? Map.of() : (Map<String, Object>) environment;
  }

  private static String fill(String value, Map<String, String> given) {
    return VARIABLE
        .matcher(value)
        .replaceAll(
            match -> Matcher.quoteReplacement(value(match.group(1), match.group(3), given)));
  }

  private static String value(String name, @Nullable String otherwise, Map<String, String> given) {
    return Optional.ofNullable(given.get(name))
        .or(() -> Optional.ofNullable(otherwise))
        .orElseThrow(() -> new IllegalStateException(name + " is not given"));
  }
}
