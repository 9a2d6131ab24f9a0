package org.uptake.console.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.uptake.console.frame.Frame.Standing;

/**
 * How to quote a view: an address under which it stays as it is, and the same in the forms that
 * reference managers read.
 *
 * @param address with both dates pinned
 */
public record Citation(
    String title, String address, LocalDate asOf, @Nullable Instant knownAt, long position) {

  static Citation of(Frame frame, Standing standing) {
    String pinned =
        frame.here(Visit.AS_OF, standing.asOf(), Visit.KNOWN_AT, standing.knownAt(), "cite", null);
    return new Citation(
        frame.title(),
        frame.visit().origin() + pinned,
        standing.asOf(),
        standing.knownAt(),
        standing.position());
  }

  /** A form of it, by the name of its kind; null where there is no such kind. */
  @Nullable String as(String kind) {
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "bibtex" -> bibtex();
      case "ris" -> ris();
      default -> null;
    };
  }

  private String bibtex() {
    return """
        @misc{uptake%d,
          title = {%s},
          author = {{Uptake}},
          year = {%d},
          howpublished = {\\url{%s}},
          note = {Situation of %s, log position %d}
        }
        """
        .formatted(
            position, title.replaceAll("[{}\\\\]", ""), asOf.getYear(), address, asOf, position);
  }

  private String ris() {
    return """
        TY  - ELEC
        AU  - Uptake
        TI  - %s
        PY  - %d
        DA  - %s
        UR  - %s
        N1  - Situation of %s, log position %d
        ER  -
        """
        .formatted(
            title.replaceAll("\\R", " "),
            asOf.getYear(),
            asOf.toString().replace('-', '/'),
            address,
            asOf,
            position);
  }
}
