package org.uptake.pages;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.uptake.kernel.BadValue;
import org.uptake.kernel.PartialDate;
import org.uptake.platform.message.ValueWords;

/** What the pages call the values of messages: kinds, roles, fields, dates. */
final class ReaderWords implements ValueWords {

  private final Words words;
  private final Dates dates;

  ReaderWords(Words words) {
    this.words = words;
    this.dates = new Dates(words);
  }

  @Override
  public String of(String name, String value) {
    return switch (name) {
      case "kind", "kinds" -> words.word("kind", value);
      case "role", "roles", "needed", "had" -> words.word("role", value);
      case "field", "fields" -> words.word("field", value);
      case "ground" -> words.word("ground", value);
      case "occurredOn", "date", "day", "today", "asOf", "to", "target", "until" -> date(value);
      case "first", "lapsedAt" -> value.contains("T") ? instant(value) : date(value);
      default -> value;
    };
  }

  private String date(String value) {
    try {
      return dates.text(PartialDate.of(value));
    } catch (BadValue asItWasSent) {
      return value;
    }
  }

  private String instant(String value) {
    try {
      Instant instant = Instant.parse(value);
      return "%s %s UTC".formatted(dates.text(Dates.day(instant)), dates.clock(instant));
    } catch (DateTimeParseException asItWasSent) {
      return value;
    }
  }
}
