package org.uptake.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.uptake.kernel.PartialDate;

/**
 * Days, instants and spells of time in words. The order of a date and the names of the months are
 * patterns of the language: Arabic has both names, as the documents of the United Nations do.
 */
public final class Dates {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

  private final Words words;

  public Dates(Words words) {
    this.words = words;
  }

  /** 17 June 2015, as an element of HTML. */
  public Markup of(LocalDate day) {
    return element(day.toString(), text(day));
  }

  public Markup of(PartialDate date) {
    return element(date.value(), text(date));
  }

  /** The day on which it was, in UTC. */
  public Markup of(Instant instant) {
    return of(day(instant));
  }

  /** 17 Jun 2015, where there is little room. */
  public Markup shortly(LocalDate day) {
    return element(day.toString(), dayText(day, "month.short."));
  }

  public String shortText(LocalDate day) {
    return dayText(day, "month.short.");
  }

  public String text(LocalDate day) {
    return dayText(day, "month.");
  }

  public String text(PartialDate date) {
    LocalDate first = date.earliest();
    return switch (date.precision()) {
      case DAY -> text(first);
      case MONTH ->
          words.say(
              "date.month",
              "month",
              words.say("month.alone." + first.getMonthValue()),
              "year",
              String.valueOf(first.getYear()));
      case YEAR -> words.say("date.year", "year", String.valueOf(first.getYear()));
    };
  }

  /** 21:51:11, in UTC; its day stands beside it. */
  public String clock(Instant instant) {
    return CLOCK.format(instant);
  }

  /** How long it was between two days, in the two largest units that say something. */
  public String spell(LocalDate from, LocalDate to) {
    long months = ChronoUnit.MONTHS.between(from, to);
    if (months < 1) {
      return words.say("spell.days", "n", Math.max(0, ChronoUnit.DAYS.between(from, to)));
    }
    long years = months / 12;
    long rest = months % 12;
    if (years == 0) {
      return words.say("spell.months", "n", rest);
    }
    String whole = words.say("spell.years", "n", years);
    return rest == 0
        ? whole
        : words.say("spell.two", "years", whole, "months", words.say("spell.months", "n", rest));
  }

  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  public static LocalDate today() {
    return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
  }

  private String dayText(LocalDate day, String months) {
    return words.say(
        "date.day",
        "day",
        String.valueOf(day.getDayOfMonth()),
        "month",
        words.say(months + day.getMonthValue()),
        "year",
        String.valueOf(day.getYear()));
  }

  private static Markup element(String value, String text) {
    return new Markup("<time datetime=\"%s\">%s</time>".formatted(value, Markup.escaped(text)));
  }
}
