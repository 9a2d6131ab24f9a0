package org.uptake.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.uptake.console.api.Visitor;
import org.uptake.pages.Language;
import org.uptake.pages.Mistake;
import org.uptake.pages.ReaderLanguage;
import org.uptake.pages.Words;

/** Reads what a reader asks for from the address. What cannot be read becomes a mistake. */
public final class VisitReader {

  /** What was found out to be a mistake when the API was asked. */
  static final String MISTAKES = VisitReader.class.getName() + ".mistakes";

  private static final String PAGE = "page";

  /** What mails, social networks and scripts put behind addresses; nobody is to pass it on. */
  private static final Pattern TRACKS = Pattern.compile("utm_.*|fbclid|gclid|mc_[ce]id|_");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final String END_OF_DAY = "T23:59:59.999999Z";

  private VisitReader() {}

  /** In the language of its path, or else the one that the reader likes best. */
  public static Visit read(HttpServletRequest request, PageReader reader) {
    String path = UriUtils.decode(request.getRequestURI(), "UTF-8");
    Optional<Language> language =
        Language.of(path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "");
    String within = language.map(spoken -> path.substring(1 + spoken.code().length())).orElse(path);
    return read(request, language.orElseGet(() -> ReaderLanguage.of(request)), within, reader);
  }

  private static Visit read(
      HttpServletRequest request, Language language, String path, PageReader reader) {
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> parameters.put(name, new ArrayList<>(List.of(values))));
    parameters.keySet().removeIf(name -> TRACKS.matcher(name).matches());
    List<Mistake> mistakes = new ArrayList<>(known(request));
    mistakes.forEach(mistake -> parameters.remove(mistake.parameter()));
    Words words = ConsoleWords.in(language);
    PageDates dates =
        new PageDates(asOf(parameters, words, mistakes), knownAt(parameters, words, mistakes));
    page(parameters, words, mistakes);
    return new Visit(
        language,
        path,
        parameters,
        dates,
        mistakes,
        new Visitor(request.getRemoteAddr(), reader.token()),
        reader,
        ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
  }

  private static List<Mistake> known(HttpServletRequest request) {
    List<Mistake> known = new ArrayList<>();
    if (request.getAttribute(MISTAKES) instanceof List<?> found) {
      found.forEach(each -> known.add((Mistake) each));
    }
    return known;
  }

  private static @Nullable LocalDate asOf(
      MultiValueMap<String, String> parameters, Words words, List<Mistake> mistakes) {
    DateBoxes boxes = boxes(parameters, Visit.AS_OF);
    String text = first(parameters, Visit.AS_OF);
    LocalDate day = boxes.isEmpty() ? day(text) : boxes.read(words);
    if (day == null && !(boxes.isEmpty() && text == null)) {
      mistakes.add(
          new Mistake(Visit.AS_OF, words.html("mistake.day", "value", typed(boxes, text))));
    }
    set(parameters, Visit.AS_OF, day);
    return day;
  }

  private static @Nullable String knownAt(
      MultiValueMap<String, String> parameters, Words words, List<Mistake> mistakes) {
    DateBoxes boxes = boxes(parameters, Visit.KNOWN_AT);
    String text = first(parameters, Visit.KNOWN_AT);
    String instant = boxes.isEmpty() ? instant(text) : endOf(boxes.read(words));
    if (instant == null && !(boxes.isEmpty() && text == null)) {
      mistakes.add(
          new Mistake(Visit.KNOWN_AT, words.html("mistake.instant", "value", typed(boxes, text))));
    }
    // What will be known at the end of this day is what is known now.
    String chosen = instant != null && isAhead(instant) ? null : instant;
    set(parameters, Visit.KNOWN_AT, chosen);
    return chosen;
  }

  private static void page(
      MultiValueMap<String, String> parameters, Words words, List<Mistake> mistakes) {
    String page = first(parameters, PAGE);
    if (page != null && !NUMBER.matcher(page).matches()) {
      parameters.remove(PAGE);
      mistakes.add(new Mistake(PAGE, words.html("mistake.page", "value", page)));
    }
  }

  private static boolean isAhead(String instant) {
    return Instant.parse(instant).isAfter(Instant.now());
  }

  private static DateBoxes boxes(MultiValueMap<String, String> parameters, String name) {
    DateBoxes boxes = DateBoxes.of(parameters.asSingleValueMap(), name);
    for (String box : List.of("-day", "-month", "-year")) {
      parameters.remove(name + box);
    }
    return boxes;
  }

  private static String typed(DateBoxes boxes, @Nullable String text) {
    return boxes.isEmpty() ? String.valueOf(text) : boxes.typed();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      return null;
    }
  }

  private static @Nullable String instant(@Nullable String text) {
    LocalDate day = day(text);
    if (day != null) {
      return endOf(day);
    }
    try {
      return text == null ? null : Instant.parse(text).toString();
    } catch (DateTimeException wrong) {
      return null;
    }
  }

  private static @Nullable String endOf(@Nullable LocalDate day) {
    return day == null ? null : day + END_OF_DAY;
  }

  private static @Nullable String first(MultiValueMap<String, String> parameters, String name) {
    String text = parameters.getFirst(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static void set(
      MultiValueMap<String, String> parameters, String name, @Nullable Object value) {
    if (value == null) {
      parameters.remove(name);
    } else {
      parameters.set(name, value.toString());
    }
  }
}
