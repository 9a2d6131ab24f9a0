package org.uptake.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.Word;

/**
 * The query of an address. Every bad parameter is named, and one that nobody asked for too: an
 * answer to a question that was not heard in full would be a wrong answer.
 */
public final class Parameters {

  private static final int LAST_YEAR = 9999;
  private static final int LONGEST_QUERY = 200;

  private final Map<String, String[]> given;
  private final SortedMap<String, Shape> asked = new TreeMap<>();
  private final List<FieldError> errors = new ArrayList<>();

  public Parameters(HttpServletRequest request) {
    this.given = request.getParameterMap();
  }

  public Optional<LocalDate> day(String name) {
    return read(
        name,
        new Shape.Day(),
        text -> ordinary(LocalDate.parse(text)),
        "must be a day such as 2018-12-31");
  }

  public Optional<Instant> instant(String name) {
    return read(
        name,
        new Shape.Moment(),
        Parameters::instantOf,
        "must be an instant such as 2026-11-21T09:30:00Z");
  }

  /** An instant, or a day, which stands for its beginning in UTC. */
  public Optional<Instant> instantOrDay(String name) {
    return read(
        name,
        new Shape.DayOrMoment(),
        text -> text.contains("T") ? instantOf(text) : beginningOf(text),
        "must be a day such as 2018-12-31 or an instant such as 2026-11-21T09:30:00Z");
  }

  public Optional<Long> number(String name, long least, long most) {
    String message = "must be a whole number from %d to %d".formatted(least, most);
    return read(
        name,
        new Shape.WholeNumber(least, most),
        text -> {
          long number = Long.parseLong(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException(message);
          }
          return number;
        },
        message);
  }

  public Optional<Boolean> flag(String name) {
    return read(
        name,
        new Shape.Flag(),
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException(text);
            },
        "must be true or false");
  }

  public Optional<String> text(String name) {
    return read(
        name,
        new Shape.Text(),
        text -> {
          if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
            throw new IllegalArgumentException(text);
          }
          return text;
        },
        "must be a text without control characters, in UTF-8");
  }

  /** Words to search for. */
  public Optional<String> query(String name) {
    Optional<String> query = text(name);
    return query.filter(typed -> typed.length() > LONGEST_QUERY).isPresent()
        ? reject(name, "must be at most %d characters long".formatted(LONGEST_QUERY))
        : query;
  }

  /** One of the words of a closed set. */
  public <W extends Enum<W> & Word> Optional<W> word(String name, Class<W> type) {
    return choice(name, choices(type));
  }

  /** What one of some words stands for. */
  public <T> Optional<T> choice(String name, Map<String, T> choices) {
    return read(
        name,
        new Shape.OneOf(List.copyOf(choices.keySet())),
        text -> chosen(choices, text),
        "must be one of " + String.join(", ", choices.keySet()));
  }

  /** Some of the words of a closed set, with commas between them. */
  public <W extends Enum<W> & Word> Optional<List<W>> words(String name, Class<W> type) {
    Map<String, W> choices = choices(type);
    return read(
        name,
        new Shape.SomeOf(List.copyOf(choices.keySet())),
        text -> Arrays.stream(text.split(",", -1)).map(each -> chosen(choices, each)).toList(),
        "must be some of %s, with commas between them"
            .formatted(String.join(", ", choices.keySet())));
  }

  private static <W extends Enum<W> & Word> Map<String, W> choices(Class<W> type) {
    Map<String, W> choices = new LinkedHashMap<>();
    for (W word : type.getEnumConstants()) {
      choices.put(word.word(), word);
    }
    return choices;
  }

  private static <T> T chosen(Map<String, T> choices, String text) {
    T chosen = choices.get(text);
    if (chosen == null) {
      throw new IllegalArgumentException(text);
    }
    return chosen;
  }

  /** A code such as that of a review or a stakeholder. */
  public <T> Optional<T> code(String name, Function<String, T> reader) {
    asked.put(name, new Shape.Coded());
    return first(name)
        .flatMap(
            text -> {
              try {
                return Optional.of(reader.apply(text));
              } catch (IllegalArgumentException malformed) {
                return reject(name, String.valueOf(malformed.getMessage()));
              }
            });
  }

  /** Of what is wrong with a parameter, what was found first is told. */
  public <T> Optional<T> reject(String name, String message) {
    if (errors.stream().noneMatch(error -> error.field().equals(name))) {
      errors.add(new FieldError(name, message));
    }
    return Optional.empty();
  }

  /**
   * @throws Refused {@link Refusal#MALFORMED} naming every parameter that is bad or was not asked
   *     for
   */
  public void finish() {
    given.keySet().stream()
        .filter(name -> !asked.containsKey(name))
        .forEach(name -> reject(name, "is not a parameter here" + known()));
    if (!errors.isEmpty()) {
      String names = errors.stream().map(FieldError::field).collect(Collectors.joining(", "));
      throw new Refused(
          Refusal.MALFORMED, "Look at: " + names, Map.of("errors", List.copyOf(errors)));
    }
  }

  /** What was asked for so far, by name. */
  public SortedMap<String, Shape> asked() {
    return Collections.unmodifiableSortedMap(asked);
  }

  private String known() {
    return asked.isEmpty()
        ? "; there are none"
        : "; these are: " + String.join(", ", asked.keySet());
  }

  private static Instant instantOf(String text) {
    OffsetDateTime instant = OffsetDateTime.parse(text);
    LocalDate ignored = ordinary(instant.toLocalDate());
    return instant.toInstant();
  }

  private static Instant beginningOf(String text) {
    return ordinary(LocalDate.parse(text)).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Neither the calendar of the domain nor the database goes further. */
  private static LocalDate ordinary(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(day.toString());
    }
    return day;
  }

  private <T> Optional<T> read(
      String name, Shape shape, Function<String, T> reader, String message) {
    asked.put(name, shape);
    return first(name)
        .flatMap(
            text -> {
              try {
                return Optional.of(reader.apply(text));
              } catch (IllegalArgumentException | DateTimeParseException malformed) {
                return reject(name, message);
              }
            });
  }

  private Optional<String> first(String name) {
    String[] values = given.get(name);
    if (values == null || values.length == 0) {
      return Optional.empty();
    }
    return values.length > 1
        ? reject(name, "is given more than once")
        : Optional.of(values[0]).filter(text -> !text.isBlank());
  }
}
