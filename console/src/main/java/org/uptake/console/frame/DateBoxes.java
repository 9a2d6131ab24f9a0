package org.uptake.console.frame;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.pages.Words;

/**
 * A date typed into three boxes, as far as it is known: the day may be left out, or the day and the
 * month. A month may be written as its name; digits may be those of Arabic.
 */
public record DateBoxes(@Nullable String day, @Nullable String month, @Nullable String year) {

  private static final int TWELVE = 12;
  private static final int FIRST_YEAR = 1000;

  public static DateBoxes of(Map<String, String> parameters, String name) {
    return new DateBoxes(
        typed(parameters.get(name + "-day")),
        typed(parameters.get(name + "-month")),
        typed(parameters.get(name + "-year")));
  }

  private static @Nullable String typed(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public boolean isEmpty() {
    return day == null && month == null && year == null;
  }

  /** As it was typed, in the order of the boxes. */
  public String typed() {
    return Stream.of(day, month, year).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  /**
   * The last day that it can mean.
   *
   * @return null where it is no date
   */
  @Nullable LocalDate read(Words words) {
    PartialDate date = date(words);
    return date == null ? null : date.last();
  }

  /**
   * @return null where it is no date
   */
  public @Nullable PartialDate date(Words words) {
    try {
      return date(number(year), month(words), day == null ? null : number(day));
    } catch (DateTimeException | NumberFormatException wrong) {
      return null;
    }
  }

  private static PartialDate date(int year, @Nullable Integer month, @Nullable Integer day) {
    if (year < FIRST_YEAR) {
      throw new DateTimeException("two digits may be of any century");
    }
    if (month == null) {
      if (day != null) {
        throw new DateTimeException("a day without its month");
      }
      return new PartialDate(LocalDate.of(year, 1, 1), PartialDate.Precision.YEAR);
    }
    return day == null
        ? new PartialDate(LocalDate.of(year, month, 1), PartialDate.Precision.MONTH)
        : PartialDate.day(LocalDate.of(year, month, day));
  }

  private @Nullable Integer month(Words words) {
    if (month == null) {
      return null;
    }
    String wanted = month.toLowerCase(Locale.ROOT);
    for (int number = 1; number <= TWELVE; number++) {
      if (isNamed(words, number, wanted)) {
        return number;
      }
    }
    return number(month);
  }

  private static boolean isNamed(Words words, int number, String wanted) {
    for (String names : new String[] {"month.", "month.alone.", "month.short."}) {
      String name = words.say(names + number).toLowerCase(Locale.ROOT);
      if (name.equals(wanted) || List.of(name.split("/")).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static int number(@Nullable String text) {
    if (text == null || text.length() > 4) {
      throw new NumberFormatException("no number");
    }
    return Integer.parseInt(text);
  }
}
