package org.uptake.console.frame;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day typed into three boxes. Where the day is left out it is the last of its month, without a
 * month the last of its year. A month may be written as its name; digits may be those of Arabic.
 */
record DateBoxes(@Nullable String day, @Nullable String month, @Nullable String year) {

  private static final int TWELVE = 12;

  static DateBoxes of(Map<String, String> parameters, String name) {
    return new DateBoxes(
        typed(parameters.get(name + "-day")),
        typed(parameters.get(name + "-month")),
        typed(parameters.get(name + "-year")));
  }

  private static @Nullable String typed(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  boolean isEmpty() {
    return day == null && month == null && year == null;
  }

  /**
   * @return null where it is no day
   */
  @Nullable LocalDate read(Words words) {
    try {
      return last(number(year), month(words), day == null ? null : number(day));
    } catch (DateTimeException | NumberFormatException wrong) {
      return null;
    }
  }

  private static LocalDate last(int year, @Nullable Integer month, @Nullable Integer day) {
    if (day != null && month == null) {
      throw new DateTimeException("a day without its month");
    }
    YearMonth spell = YearMonth.of(year, month == null ? TWELVE : month);
    return day == null ? spell.atEndOfMonth() : spell.atDay(day);
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
      if (name.equals(wanted) || java.util.List.of(name.split("/")).contains(wanted)) {
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
