package org.uptake.query.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes terms of words. A word is found in all its inflections; and two that others write as one
 * are found as one, as one is found as two.
 */
final class TermMaker {

  private static final int SHORTEST_PART = 2;
  private static final int SHORTEST_PARTED = 7;
  private static final int LONGEST_PARTED = 40;
  private static final int LONGEST_JOINED = 60;
  private static final int MOST_QUOTED = 6;

  private final WordFolder folder;
  private final boolean withSpellings;

  /**
   * @param withSpellings whether to look for words together that were typed apart, and the other
   *     way
   */
  TermMaker(TextAnalysis analysis, boolean withSpellings) {
    this.folder = analysis.folder();
    this.withSpellings = withSpellings;
  }

  /** Those that were typed side by side may be one word. */
  List<SearchTerm> wanted(List<List<SearchUnit>> parts) {
    List<SearchUnit> units = parts.stream().flatMap(List::stream).toList();
    List<SearchTerm> terms = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      SearchTerm term = term(units.get(i));
      if (i > 0) {
        joined(units.get(i - 1), units.get(i)).ifPresent(term.others()::add);
      }
      if (i + 1 < units.size()) {
        joined(units.get(i), units.get(i + 1)).ifPresent(term.others()::add);
      }
      terms.add(term);
    }
    return terms;
  }

  /** What was typed behind one dash shall not occur like this. */
  List<SearchTerm> unwanted(List<List<SearchUnit>> parts) {
    return parts.stream().flatMap(List::stream).map(this::term).toList();
  }

  private SearchTerm term(SearchUnit unit) {
    List<WordSequence> spellings = new ArrayList<>();
    List<WordSequence> others = new ArrayList<>();
    List<Slot> apart = apart(unit);
    spellings.add(new WordSequence(apart));
    if (!unit.compounds().isEmpty()) {
      spellings.add(new WordSequence(together(unit, apart)));
    }
    if (withSpellings && unit.words().size() <= MOST_QUOTED) {
      for (int i = 0; i < apart.size(); i++) {
        addParted(others, unit, apart, i);
        addJoined(others, unit, apart, i);
      }
    }
    return new SearchTerm(spellings, others);
  }

  private List<Slot> apart(SearchUnit unit) {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < unit.words().size(); i++) {
      slots.add(slot(unit.words().get(i), unit.beginnings().contains(i)));
    }
    return slots;
  }

  /** With each of its compounds as one word, the longest first. */
  private List<Slot> together(SearchUnit unit, List<Slot> apart) {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < apart.size(); ) {
      int first = i;
      Optional<Compound> longest =
          unit.compounds().stream()
              .filter(compound -> compound.first() == first)
              .max((one, other) -> Integer.compare(one.last(), other.last()));
      int last = longest.map(Compound::last).orElse(first);
      slots.add(
          longest
              .map(compound -> slot(compound.word(), unit.beginnings().contains(last)))
              .orElse(apart.get(first)));
      i = last + 1;
    }
    return slots;
  }

  private void addParted(List<WordSequence> others, SearchUnit unit, List<Slot> apart, int place) {
    WordForms word = unit.words().get(place);
    if (!isParted(word)) {
      return;
    }
    for (List<Slot> parts : parted(word.folded(), unit.beginnings().contains(place))) {
      List<Slot> slots = new ArrayList<>(apart.subList(0, place));
      slots.addAll(parts);
      slots.addAll(apart.subList(place + 1, apart.size()));
      others.add(new WordSequence(slots));
    }
  }

  private static boolean isParted(WordForms word) {
    return word.alphabet() != Alphabet.UNSPACED
        && word.folded().length() >= SHORTEST_PARTED
        && word.folded().length() <= LONGEST_PARTED
        && word.folded().chars().allMatch(character -> Character.isLetter((char) character));
  }

  /** The ways in which it can be two. */
  private List<List<Slot>> parted(String word, boolean beginning) {
    List<List<Slot>> parted = new ArrayList<>();
    for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART; i++) {
      Slot first = Slot.of(Set.of(word.substring(0, i)));
      parted.add(List.of(first, slot(folder.fold(word.substring(i)), beginning)));
    }
    return parted;
  }

  private void addJoined(List<WordSequence> others, SearchUnit unit, List<Slot> apart, int place) {
    if (place + 1 == apart.size() || !unit.quoted()) {
      return;
    }
    boolean beginning = unit.beginnings().contains(place + 1);
    joined(unit.words().get(place), unit.words().get(place + 1), beginning)
        .ifPresent(
            joined -> {
              List<Slot> slots = new ArrayList<>(apart.subList(0, place));
              slots.add(joined);
              slots.addAll(apart.subList(place + 2, apart.size()));
              others.add(new WordSequence(slots));
            });
  }

  private Optional<WordSequence> joined(SearchUnit one, SearchUnit next) {
    return withSpellings && one.isSingle() && next.isSingle() && one.beginnings().isEmpty()
        ? joined(one.words().getFirst(), next.words().getFirst(), !next.beginnings().isEmpty())
            .map(WordSequence::of)
        : Optional.empty();
  }

  private Optional<Slot> joined(WordForms one, WordForms next, boolean beginning) {
    boolean joinable =
        one.alphabet() != Alphabet.UNSPACED
            && next.alphabet() != Alphabet.UNSPACED
            && !(one.isNumber() && next.isNumber())
            && one.folded().length() + next.folded().length() <= LONGEST_JOINED;
    return joinable
        ? Optional.of(slot(folder.fold(one.cased() + next.cased()), beginning))
        : Optional.empty();
  }

  private Slot slot(WordForms word, boolean beginning) {
    return beginning && word.alphabet() != Alphabet.UNSPACED
        ? new Slot(Set.of(), Set.of(word.folded()))
        : Slot.of(lexemes(word));
  }

  /** As which a word and its inflections can stand in texts. */
  private Set<String> lexemes(WordForms word) {
    Set<String> lexemes = new HashSet<>();
    lexemes.add(word.folded());
    if (WordFolder.isStemmed(word)) {
      for (StemLanguage language : word.alphabet().languages()) {
        String stem = folder.stem(word, language);
        lexemes.add(language.lexeme(stem));
        if (language == StemLanguage.ENGLISH) {
          lexemes.add(stem);
          lexemes.addAll(Synonyms.of(stem));
        }
      }
    }
    return lexemes;
  }
}
