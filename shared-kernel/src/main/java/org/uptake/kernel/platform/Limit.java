package org.uptake.kernel.platform;

import static java.util.Map.entry;

import java.lang.reflect.RecordComponent;
import java.util.Map;

/**
 * How much a field takes (docs/domain.md, "How much a field takes"). It is asked for when something
 * is sent, never of what was recorded: events read as they are.
 *
 * @param characters that a text may have, counted in code points; of a list or map, each text in it
 * @param pieces that a list or map may have
 * @param reading how its texts are read
 */
public record Limit(int characters, int pieces, Reading reading) {

  /** What a text is for, which tells the characters that have no place in it. */
  public enum Reading {
    /** Read for itself, in any script. */
    PROSE,
    /** Shown within lines of other texts, whose direction it must not turn. */
    LINE,
    /**
     * Kept while somebody writes it, and nothing yet: its ends and directions may be half typed.
     */
    TYPED,
    /** Compared with others: what nobody sees would tell two apart that look the same. */
    KEY
  }

  /** Of a whole form, as JSON: that of all its fields together is more. */
  static final int BYTES = 256 << 10;

  private static final int MOST_PIECES = 100;

  private static final Limit OF_ANY_OTHER = line(500);

  /** By the name of the field, or of its record and the field. */
  private static final Map<String, Limit> BY_FIELD =
      Map.ofEntries(
          entry("text", prose(20_000)),
          entry("action", prose(20_000)),
          entry("summary", prose(20_000)),
          entry("steps", prose(20_000)),
          entry("explanation", prose(20_000)),
          entry("reason", prose(4_000)),
          entry("note", prose(4_000)),
          entry("name", line(300)),
          entry("Evidence.title", line(300)),
          entry("url", line(2_000)),
          entry("unit", line(100)),
          entry("issuer", line(300)),
          entry("subject", line(255)),
          entry("theme", new Limit(200, MOST_PIECES, Reading.KEY)),
          entry("contribution", new Limit(100, MOST_PIECES, Reading.KEY)),
          entry("evidence", new Limit(500, 200, Reading.LINE)),
          entry("content", new Limit(20_000, 1_000, Reading.TYPED)),
          entry("disaggregation", new Limit(100, 20, Reading.LINE)));

  private static Limit prose(int characters) {
    return new Limit(characters, MOST_PIECES, Reading.PROSE);
  }

  private static Limit line(int characters) {
    return new Limit(characters, MOST_PIECES, Reading.LINE);
  }

  /** What the field of that name takes, in a form of that record. */
  public static Limit of(RecordComponent field) {
    String record = field.getDeclaringRecord().getSimpleName();
    Limit ofAnyRecord = BY_FIELD.getOrDefault(field.getName(), OF_ANY_OTHER);
    return BY_FIELD.getOrDefault(record + "." + field.getName(), ofAnyRecord);
  }
}
