package org.uptake.console.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.uptake.console.api.StakeholdersAnswer;
import org.uptake.console.frame.ConsoleWords;
import org.uptake.console.frame.DateBoxes;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationNumber;
import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.pages.Language;
import org.uptake.pages.Words;

/**
 * Writes cells as files have them, where what is meant is beyond doubt: numbers without what stands
 * around them, bodies and kinds by their codes, days as the calendar counts. All else stays as it
 * was typed.
 */
final class TidyCells {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\p{L}{2,15}|[ .(#-]){0,4}((?=[0-9])%s)[.):]?".formatted(RecommendationNumber.PARTS));

  /** Day, month by its name, year; or the month and the year. */
  private static final Pattern DAY =
      Pattern.compile("(?:([0-9]{1,2})\\.?\\s+)?(\\p{L}[\\p{L}/.]{1,30})\\s+([0-9]{4})");

  private static final int LONGEST_NUMBER = 60;
  private static final List<String> DAYS =
      List.of("proposedOn", "publishedOn", "occurredOn", "targetDate");
  private static final List<String> BODIES = List.of("by", "custodian", "lead", "addressee");

  private static final Map<String, String> KINDS = new HashMap<>();

  static {
    for (Language language : Language.values()) {
      Words words = ConsoleWords.in(language);
      know(words, "stakeholder", StakeholderRegistered.Kind.values());
      know(words, "kind", Kind.values());
    }
  }

  private static void know(Words words, String set, Word... kinds) {
    for (Word kind : kinds) {
      KINDS.put(words.word(set, kind).toLowerCase(Locale.ROOT), kind.word());
    }
  }

  private final Words words;
  private final Map<String, String> codes = new HashMap<>();

  TidyCells(Words words, List<StakeholdersAnswer.Item> stakeholders) {
    this.words = words;
    for (StakeholdersAnswer.Item body : stakeholders) {
      codes.put(body.name().toLowerCase(Locale.ROOT), body.code());
    }
    for (StakeholdersAnswer.Item body : stakeholders) {
      codes.put(body.code().toLowerCase(Locale.ROOT), body.code());
    }
  }

  String tidy(String column, String cell) {
    if (column.equals("number")) {
      return number(cell);
    }
    if (column.equals("addressees")) {
      return bodies(cell);
    }
    if (BODIES.contains(column)) {
      return codes.getOrDefault(cell.toLowerCase(Locale.ROOT), cell);
    }
    if (column.equals("kind")) {
      return KINDS.getOrDefault(cell.toLowerCase(Locale.ROOT), cell);
    }
    return DAYS.contains(column) ? day(cell) : cell;
  }

  private static String number(String cell) {
    Matcher number = NUMBER.matcher(cell.length() > LONGEST_NUMBER ? "" : cell);
    return number.matches() ? number.group(1) : cell;
  }

  /** Where commas stand between them, only if each is known: a name may have one in it. */
  private String bodies(String cell) {
    for (String between : List.of(";", "\n")) {
      if (cell.contains(between)) {
        return joined(parts(cell, between));
      }
    }
    for (String between : List.of(",", "/")) {
      List<String> bodies = parts(cell, between);
      if (bodies.stream().allMatch(this::isKnown)) {
        return joined(bodies);
      }
    }
    return joined(List.of(cell));
  }

  private static List<String> parts(String cell, String between) {
    return Arrays.stream(cell.split(between, -1))
        .map(String::strip)
        .filter(body -> !body.isEmpty())
        .toList();
  }

  private boolean isKnown(String body) {
    return codes.containsKey(body.toLowerCase(Locale.ROOT));
  }

  private String joined(List<String> bodies) {
    return bodies.stream()
        .map(body -> codes.getOrDefault(body.toLowerCase(Locale.ROOT), body))
        .distinct()
        .collect(Collectors.joining(";"));
  }

  private String day(String cell) {
    Matcher day = DAY.matcher(cell);
    PartialDate date =
        day.matches() ? new DateBoxes(day.group(1), day.group(2), day.group(3)).date(words) : null;
    return date == null ? cell : date.value();
  }
}
