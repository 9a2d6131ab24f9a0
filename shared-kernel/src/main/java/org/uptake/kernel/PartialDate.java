package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date as far as it is known: a year, a month or a day. Written as in ISO 8601 with reduced
 * precision: {@code 2016}, {@code 2016-04}, {@code 2016-04-27}.
 *
 * @param earliest the first day that it can mean
 */
public record PartialDate(LocalDate earliest, Precision precision) implements Code {

  /** From coarse to fine, which is also their order of occurrence on the same day. */
  public enum Precision implements Word {
    YEAR(0),
    MONTH(1),
    DAY(2);

    private final int rank;

    Precision(int rank) {
      this.rank = rank;
    }

    /** From 0, the coarsest; stored data. */
    public int rank() {
      return rank;
    }
  }

  private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  /**
   * @throws BadValue if the text is no such date
   */
  @JsonCreator
  public static PartialDate of(String text) {
    if (!SHAPE.matcher(text).matches() || text.startsWith("0000")) {
      throw new BadValue(InvalidValue.Simple.DATE);
    }
    try {
      return switch (text.length()) {
        case 4 -> new PartialDate(LocalDate.parse(text + "-01-01"), Precision.YEAR);
        case 7 -> new PartialDate(LocalDate.parse(text + "-01"), Precision.MONTH);
        default -> new PartialDate(LocalDate.parse(text), Precision.DAY);
      };
    } catch (DateTimeException noSuchDay) {
      throw new BadValue(new InvalidValue.NoSuchDay(text));
    }
  }

  public static PartialDate day(LocalDate day) {
    return new PartialDate(day, Precision.DAY);
  }

  /** The last day that it can mean. */
  public LocalDate last() {
    return switch (precision) {
      case YEAR -> earliest.withDayOfYear(earliest.lengthOfYear());
      case MONTH -> YearMonth.from(earliest).atEndOfMonth();
      case DAY -> earliest;
    };
  }

  @Override
  @JsonValue
  public String value() {
    return switch (precision) {
      case YEAR -> earliest.toString().substring(0, 4);
      case MONTH -> earliest.toString().substring(0, 7);
      case DAY -> earliest.toString();
    };
  }

  @Override
  public String toString() {
    return value();
  }
}
