package org.uptake.console.frame;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.api.Query;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Visitor;
import org.uptake.pages.Dates;
import org.uptake.pages.Language;
import org.uptake.pages.Mistake;
import org.uptake.pages.Words;

/** A reader's call for one page: in which language, of which days, with which parameters. */
public final class Visit {

  static final String AS_OF = "asOf";
  static final String KNOWN_AT = "knownAt";
  private static final String PAGE = "page";

  private final Language language;
  private final String path;
  private final MultiValueMap<String, String> parameters;
  private final PageDates dates;
  private final List<Mistake> mistakes;
  private final Visitor visitor;
  private final PageReader reader;
  private final String origin;
  private final Words words;
  private final Dates days;

  /**
   * @param path within the language
   * @param parameters without those of the mistakes
   * @param origin scheme, host and port, as the reader has them
   */
  Visit(
      Language language,
      String path,
      MultiValueMap<String, String> parameters,
      PageDates dates,
      List<Mistake> mistakes,
      Visitor visitor,
      PageReader reader,
      String origin) {
    this.language = language;
    this.path = path;
    this.parameters = parameters;
    this.dates = dates;
    this.mistakes = List.copyOf(mistakes);
    this.visitor = visitor;
    this.reader = reader;
    this.origin = origin;
    this.words = ConsoleWords.in(language);
    this.days = new Dates(words);
  }

  public Language language() {
    return language;
  }

  public Words words() {
    return words;
  }

  public Dates days() {
    return days;
  }

  public PageDates dates() {
    return dates;
  }

  public List<Mistake> mistakes() {
    return mistakes;
  }

  public PageReader reader() {
    return reader;
  }

  /** Where to sign in, and come back to this page, with these parameters. */
  public String signIn(@Nullable Object... namesAndValues) {
    return new PageLink("/console/sign-in").with("back", here(namesAndValues)).toString();
  }

  String origin() {
    return origin;
  }

  /** The questions of this page, asked for this reader. */
  public Questions questions() {
    return new Questions(visitor);
  }

  /** A question about the two dates. */
  public Query ask() {
    return askAt(dates);
  }

  /** A question about other dates. */
  public Query askAt(PageDates other) {
    return Query.empty().with(AS_OF, other.asOf()).with(KNOWN_AT, other.knownAt());
  }

  /** The first value of a parameter. */
  public @Nullable String parameter(String name) {
    String value = parameters.getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** All values of a parameter, those between commas too. */
  public List<String> values(String name) {
    List<String> values = new ArrayList<>();
    for (String given : parameters.getOrDefault(name, List.of())) {
      for (String value : given.split(",", -1)) {
        if (!value.isBlank()) {
          values.add(value.strip());
        }
      }
    }
    return values;
  }

  /** Everything that a form sent, the first value of each box. */
  public Map<String, String> boxes() {
    return parameters.asSingleValueMap();
  }

  /**
   * Whoever asks for a page that is for people who have signed in.
   *
   * @throws NotSignedIn where they have not; they are led to sign in, and back
   */
  public OwnAccountAnswer person() {
    OwnAccountAnswer own = reader.own();
    if (own == null) {
      throw new NotSignedIn();
    }
    return own;
  }

  /** Counted from 0, as the API does. */
  public int page() {
    String page = parameter(PAGE);
    return page == null ? 0 : Integer.parseInt(page);
  }

  /** A day from which on a page tells; the boxes of a form have been read into it. */
  public LocalDate since(String name, LocalDate otherwise) {
    DateBoxes boxes = DateBoxes.of(parameters.asSingleValueMap(), name);
    LocalDate typed = boxes.isEmpty() ? null : boxes.read(words);
    String given = parameter(name);
    if (typed != null) {
      return typed;
    }
    try {
      return given == null ? otherwise : LocalDate.parse(given);
    } catch (DateTimeException noDay) {
      return otherwise;
    }
  }

  /** The same with these parameters alone, so that no link repeats what a form sent. */
  public Visit asked(String... names) {
    MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(parameters);
    kept.keySet().retainAll(List.of(names));
    return new Visit(language, path, kept, dates, mistakes, visitor, reader, origin);
  }

  /** Another page, of the same two dates. */
  public String to(String other, @Nullable Object... namesAndValues) {
    return new PageLink("/" + language.code() + other)
        .with(AS_OF, dates.asOf(), KNOWN_AT, dates.knownAt())
        .with(namesAndValues)
        .toString();
  }

  /** Another page, of now. */
  public String plain(String other) {
    return new PageLink("/" + language.code() + other).toString();
  }

  /** Another page, asked with the parameters of this one. */
  public String like(String other, @Nullable Object... namesAndValues) {
    return new PageLink("/" + language.code() + other)
        .with(parameters)
        .with(PAGE, null)
        .with(namesAndValues)
        .toString();
  }

  /** This page, with other parameters. */
  public String here(@Nullable Object... namesAndValues) {
    return here(language, namesAndValues);
  }

  /** This page in another language. */
  public String here(Language other, @Nullable Object... namesAndValues) {
    return new PageLink("/" + other.code() + path).with(parameters).with(namesAndValues).toString();
  }

  /** This page without any parameter, to send a form to. */
  public String bare() {
    return new PageLink("/" + language.code() + path).toString();
  }

  /** An address of the API with what this page was asked with, but for its own matters. */
  public String api(String address) {
    return new PageLink(address).with(parameters).with(PAGE, null, "cite", null).toString();
  }

  /** The same as a table. By the mark at its beginning spreadsheets know how CSV is written. */
  String table(String address, String format) {
    @Nullable String mark = format.equals("csv") ? "true" : null;
    return new PageLink(address)
        .with(parameters)
        .with(PAGE, null, "cite", null, "format", format, "bom", mark)
        .toString();
  }

  /** Every parameter but these, for a form that sets these. */
  public MultiValueMap<String, String> parametersBut(String... names) {
    MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(parameters);
    for (String name : names) {
      kept.remove(name);
    }
    return kept;
  }
}
