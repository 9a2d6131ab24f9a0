package org.uptake.query.text;

import java.util.ArrayList;
import java.util.List;
import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Malformed;

/** Makes a question of what somebody typed. */
final class QueryReader {

  /** Lexemes; with more than these, words are looked for as they were typed and inflected alone. */
  private static final int LARGEST = 1_500;

  private final String typed;
  private final TextAnalysis analysis;

  QueryReader(String typed, TextAnalysis analysis) {
    this.typed = typed;
    this.analysis = analysis;
  }

  SearchQuery read() {
    List<List<TypedPart>> choices = choices(TypedNumbers.together(new TypedParts(typed).read()));
    SearchQuery query = query(choices, true);
    return query.size() <= LARGEST ? query : query(choices, false);
  }

  /** An "or" at the beginning, at the end or before another is a word. */
  private static List<List<TypedPart>> choices(List<TypedPart> parts) {
    List<List<TypedPart>> choices = new ArrayList<>();
    List<TypedPart> choice = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean parting = !choice.isEmpty() && i + 1 < parts.size() && !parts.get(i + 1).isOr();
      if (parts.get(i).isOr() && parting) {
        choices.add(choice);
        choice = new ArrayList<>();
      } else {
        choice.add(parts.get(i));
      }
    }
    choices.add(choice);
    return choices;
  }

  private SearchQuery query(List<List<TypedPart>> choices, boolean withSpellings) {
    List<SearchChoice> read = new ArrayList<>();
    for (List<TypedPart> choice : choices) {
      read.add(choice(choice, withSpellings));
    }
    return new SearchQuery(read);
  }

  private SearchChoice choice(List<TypedPart> parts, boolean withSpellings) {
    List<List<SearchUnit>> wanted = new ArrayList<>();
    List<List<SearchUnit>> unwanted = new ArrayList<>();
    for (TypedPart part : parts) {
      List<SearchUnit> units = new UnitReader(analysis).read(part);
      if (!units.isEmpty()) {
        (part.unwanted() ? unwanted : wanted).add(units);
      }
    }
    if (wanted.isEmpty()) {
      throw Malformed.parameter("q", problem(parts, !unwanted.isEmpty()));
    }
    TermMaker maker = new TermMaker(analysis, withSpellings);
    return new SearchChoice(maker.wanted(wanted), maker.unwanted(unwanted));
  }

  private static BadParameter problem(List<TypedPart> parts, boolean anyUnwanted) {
    if (anyUnwanted) {
      return BadParameter.Simple.ONLY_UNWANTED_WORDS;
    }
    return parts.stream().anyMatch(TypedPart::unwanted)
        ? BadParameter.Simple.DASH_WITHOUT_WORD
        : BadParameter.Simple.NO_WORD_TO_SEARCH_FOR;
  }
}
