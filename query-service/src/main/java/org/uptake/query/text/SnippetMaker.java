package org.uptake.query.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses what of a text to show, and marks in it what was looked for, as it stands there. */
final class SnippetMaker {

  private static final int WIDTH = 180;
  private static final int BEFORE = 40;
  private static final int MOST = 2;
  private static final int MOST_CANDIDATES = 60;
  private static final String BETWEEN = " … ";

  private final String text;
  private final PlacedWords words;
  private final List<Mark> marks;

  SnippetMaker(String text, SearchQuery query) {
    this.text = text;
    this.words = PlacedWords.of(text);
    this.marks = marks(query);
  }

  /**
   * What is shown as found.
   *
   * @param term which of those that were looked for, counted from 0
   */
  private record Mark(int start, int end, int term) {}

  /** A part of the text to show, and what is in it. */
  private record Extract(int start, int end, Set<Integer> terms, int marks) {}

  private List<Mark> marks(SearchQuery query) {
    List<Mark> all = new ArrayList<>();
    List<SearchTerm> terms =
        query.choices().stream().flatMap(choice -> choice.wanted().stream()).toList();
    for (int i = 0; i < terms.size(); i++) {
      int term = i;
      words
          .occurrences(terms.get(i))
          .flatMap(List::stream)
          .forEach(lexeme -> all.add(new Mark(lexeme.start(), lexeme.end(), term)));
    }
    return all.stream()
        .distinct()
        .sorted(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end))
        .toList();
  }

  Snippet make() {
    List<Snippet.Part> parts = new ArrayList<>();
    for (Extract extract : extracts()) {
      if (!parts.isEmpty()) {
        parts.add(new Snippet.Part(BETWEEN, false));
      }
      addTo(parts, extract);
    }
    return new Snippet(List.copyOf(joined(parts)));
  }

  private List<Extract> extracts() {
    if (text.length() <= WIDTH) {
      return List.of(new Extract(0, text.length(), Set.of(), 0));
    }
    if (marks.isEmpty()) {
      return List.of(extract(0));
    }
    List<Extract> chosen = new ArrayList<>();
    Set<Integer> shown = new HashSet<>();
    for (int i = 0; i < MOST; i++) {
      candidates().stream()
          .map(mark -> extract(mark.start()))
          .filter(extract -> chosen.stream().allMatch(other -> isApart(extract, other)))
          .max(
              Comparator.comparingLong((Extract extract) -> fresh(extract, shown))
                  .thenComparingInt(Extract::marks)
                  .thenComparing(Comparator.comparingInt(Extract::start).reversed()))
          .ifPresent(
              best -> {
                chosen.add(best);
                shown.addAll(best.terms());
              });
    }
    return chosen.stream().sorted(Comparator.comparingInt(Extract::start)).toList();
  }

  /** The first of each term. */
  private List<Mark> candidates() {
    long terms = marks.stream().map(Mark::term).distinct().count();
    long each = Math.max(2, MOST_CANDIDATES / terms);
    Map<Integer, Integer> counted = new HashMap<>();
    return marks.stream()
        .filter(mark -> counted.merge(mark.term(), 1, Integer::sum) <= each)
        .toList();
  }

  private static boolean isApart(Extract one, Extract other) {
    return one.end() < other.start() || other.end() < one.start();
  }

  private static long fresh(Extract extract, Set<Integer> shown) {
    return extract.terms().stream().filter(term -> !shown.contains(term)).count();
  }

  /** Around a place, from the beginning of a word to the end of one. */
  private Extract extract(int place) {
    int start = place <= BEFORE ? 0 : words.beginningFrom(place - BEFORE, place);
    int end = text.length() - start <= WIDTH ? text.length() : words.endUntil(start + WIDTH, place);
    List<Mark> in = marks.stream().filter(m -> m.start() >= start && m.end() <= end).toList();
    Set<Integer> terms = new HashSet<>();
    in.forEach(mark -> terms.add(mark.term()));
    return new Extract(start, end, terms, in.size());
  }

  private void addTo(List<Snippet.Part> parts, Extract extract) {
    int done = extract.start();
    for (Mark mark : marks) {
      int start = Math.max(mark.start(), done);
      int end = Math.min(mark.end(), extract.end());
      if (start < end) {
        add(parts, done, start, false);
        add(parts, start, end, true);
        done = end;
      }
    }
    add(parts, done, extract.end(), false);
  }

  private void add(List<Snippet.Part> parts, int start, int end, boolean hit) {
    if (start < end) {
      parts.add(new Snippet.Part(text.substring(start, end), hit));
    }
  }

  /** Parts of the same kind that follow each other are one. */
  private static List<Snippet.Part> joined(List<Snippet.Part> parts) {
    List<Snippet.Part> joined = new ArrayList<>();
    for (Snippet.Part part : parts) {
      if (!joined.isEmpty() && joined.getLast().hit() == part.hit()) {
        joined.add(new Snippet.Part(joined.removeLast().text() + part.text(), part.hit()));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }
}
