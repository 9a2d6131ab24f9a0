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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.uptake.kernel.BadValue;
import org.uptake.kernel.Code;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.InvalidValue;
import org.uptake.kernel.Message;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.Word;
import org.uptake.query.platform.BadParameter.Simple;

/**
 * The parameters of a {@link Question}. Every bad one is named, and one that nobody asked for too:
 * an answer to a question that was not heard in full would be a wrong answer.
 */
public final class Parameters {

  private static final int LAST_YEAR = 9999;
  private static final int LONGEST_QUERY = 200;
  private static final int MOST_UNKNOWN = 20;
  private static final String[] NONE = {};

  /** Java reads digits of every script, and a plus. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

  private final Map<String, String[]> given;
  private final SortedMap<String, ParameterType> asked = new TreeMap<>();
  private final SortedMap<String, List<Code>> named = new TreeMap<>();
  private final List<FieldError> errors = new ArrayList<>();

  Parameters(HttpServletRequest request) {
    this.given = request.getParameterMap();
  }

  public Optional<LocalDate> day(String name) {
    return read(
        name, new ParameterType.Day(), text -> ordinary(LocalDate.parse(text)), Simple.NO_DAY);
  }

  public Optional<Instant> instant(String name) {
    return read(name, new ParameterType.Moment(), Parameters::instantOf, Simple.NO_INSTANT);
  }

  /** An instant, or a day, which stands for its beginning in UTC. */
  public Optional<Instant> instantOrDay(String name) {
    return read(
        name,
        new ParameterType.DayOrMoment(),
        text -> text.contains("T") ? instantOf(text) : beginningOf(text),
        Simple.NO_DAY_OR_INSTANT);
  }

  public Optional<Long> number(String name, long least, long most) {
    return read(
        name,
        new ParameterType.WholeNumber(least, most),
        text -> {
          long number = Long.parseLong(text);
          if (number < least || number > most || !NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
          }
          return number;
        },
        new BadParameter.NotWithin(least, most));
  }

  public Optional<Boolean> flag(String name) {
    return read(
        name,
        new ParameterType.Flag(),
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException(text);
            },
        InvalidField.Simple.NOT_TRUE_OR_FALSE);
  }

  public Optional<String> text(String name) {
    return read(name, new ParameterType.Text(), Parameters::plain, Simple.NO_PLAIN_TEXT);
  }

  private static String plain(String text) {
    if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  /** Words to search for. */
  public Optional<String> query(String name) {
    Optional<String> query = text(name);
    return query.filter(typed -> typed.length() > LONGEST_QUERY).isPresent()
        ? reject(name, new InvalidValue.TooLong(LONGEST_QUERY))
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
        new ParameterType.OneOf(List.copyOf(choices.keySet())),
        text -> chosen(choices, text),
        new InvalidValue.NotOneOf(List.copyOf(choices.keySet())));
  }

  /** Some of the words of a closed set: with commas between them, or the parameter repeated. */
  public <W extends Enum<W> & Word> Optional<List<W>> words(String name, Class<W> type) {
    Map<String, W> choices = choices(type);
    return read(
        name,
        joined(name),
        new ParameterType.SomeOf(List.copyOf(choices.keySet())),
        text -> Arrays.stream(text.split(",", -1)).map(each -> chosen(choices, each)).toList(),
        new BadParameter.NotSomeOf(List.copyOf(choices.keySet())));
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
    asked.put(name, new ParameterType.Coded());
    return first(name)
        .flatMap(
            text -> {
              try {
                return Optional.of(noted(name, reader.apply(text)));
              } catch (BadValue malformed) {
                return reject(name, malformed.problem());
              }
            });
  }

  /** Some codes, any of which is meant: with commas between them, or the parameter repeated. */
  public Optional<List<String>> codes(String name, Function<String, ? extends Code> reader) {
    asked.put(name, new ParameterType.SomeCoded());
    return joined(name)
        .flatMap(
            text -> {
              try {
                Stream<String> each = Arrays.stream(text.split(",", -1));
                return Optional.of(
                    each.map(one -> noted(name, reader.apply(one)).value()).toList());
              } catch (BadValue malformed) {
                return reject(name, malformed.problem());
              }
            });
  }

  /** Some labels, any of which is meant: the parameter repeated, since texts have commas. */
  public Optional<List<String>> labels(String name) {
    Optional<String> all =
        read(
            name,
            joined(name),
            new ParameterType.SomeTexts(),
            Parameters::plain,
            Simple.NO_PLAIN_TEXT);
    return all.map(same -> Arrays.stream(values(name)).map(Label::of).toList());
  }

  private <T> T noted(String name, T read) {
    if (read instanceof Code code && ExistenceRows.isNoticed(code)) {
      named.computeIfAbsent(name, none -> new ArrayList<>()).add(code);
    }
    return read;
  }

  /** Reviews, stakeholders and recommendations that were named, those that are read later too. */
  SortedMap<String, List<Code>> named() {
    return Collections.unmodifiableSortedMap(named);
  }

  /** Of what is wrong with a parameter, what was found first is told. */
  public <T> Optional<T> reject(String name, Message problem) {
    if (errors.stream().noneMatch(error -> error.field().equals(name))) {
      errors.add(new FieldError(name, problem));
    }
    return Optional.empty();
  }

  /**
   * @throws Refused {@link Refusal#MALFORMED} naming every parameter that is bad or was not asked
   *     for; of the latter the first twenty
   */
  void finish() {
    BadParameter unknown = new BadParameter.Unknown(List.copyOf(asked.keySet()));
    given.keySet().stream()
        .filter(name -> !asked.containsKey(name))
        .limit(MOST_UNKNOWN)
        .forEach(name -> reject(name, unknown));
    if (!errors.isEmpty()) {
      throw Refused.fields(Refusal.MALFORMED, errors);
    }
  }

  /** What was asked for so far, by name. */
  SortedMap<String, ParameterType> asked() {
    return Collections.unmodifiableSortedMap(asked);
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
      String name, ParameterType type, Function<String, T> reader, Message otherwise) {
    return read(name, first(name), type, reader, otherwise);
  }

  private <T> Optional<T> read(
      String name,
      Optional<String> value,
      ParameterType type,
      Function<String, T> reader,
      Message otherwise) {
    asked.put(name, type);
    return value.flatMap(
        text -> {
          try {
            return Optional.of(reader.apply(text));
          } catch (IllegalArgumentException | DateTimeParseException malformed) {
            return reject(name, otherwise);
          }
        });
  }

  private Optional<String> first(String name) {
    return values(name).length > 1 ? reject(name, InvalidField.Simple.GIVEN_TWICE) : joined(name);
  }

  private Optional<String> joined(String name) {
    String[] values = values(name);
    if (values.length == 0) {
      return Optional.empty();
    }
    return Arrays.stream(values).allMatch(String::isBlank)
        ? reject(name, InvalidField.Simple.EMPTY)
        : Optional.of(String.join(",", values));
  }

  private String[] values(String name) {
    return given.getOrDefault(name, NONE);
  }
}
