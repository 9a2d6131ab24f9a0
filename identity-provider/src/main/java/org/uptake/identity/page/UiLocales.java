package org.uptake.identity.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.pages.Language;

/**
 * In which languages somebody is to be spoken to, the best first: as a program asks for it with its
 * question (OpenID Connect Core 1.0, section 3.1.2.1), or they themselves by a link of a page. It
 * is no mistake to name one that nobody speaks here.
 */
public final class UiLocales {

  public static final String NAME = "ui_locales";

  private static final String ASSIGNED = NAME + "=";

  private UiLocales() {}

  public static List<String> supported() {
    return Arrays.stream(Language.values()).map(Language::code).toList();
  }

  /**
   * @param tags of languages (RFC 5646), with spaces between them
   */
  public static Optional<Language> read(@Nullable String tags) {
    return Stream.ofNullable(tags)
        .flatMap(all -> Arrays.stream(all.split(" ", -1)))
        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
        .flatMap(code -> Language.of(code).stream())
        .findFirst();
  }

  /**
   * @param address a path, perhaps with a query, as it was sent
   */
  public static Optional<Language> of(String address) {
    return query(address)
        .filter(part -> part.startsWith(ASSIGNED))
        .findFirst()
        .flatMap(part -> read(decoded(part.substring(ASSIGNED.length()))));
  }

  /** The same address, with this language asked for. */
  public static String in(String address, Language language) {
    String rest =
        query(address)
            .filter(part -> !part.startsWith(ASSIGNED))
            .map(part -> part + "&")
            .collect(Collectors.joining());
    return address.split("\\?", 2)[0] + "?" + rest + ASSIGNED + language.code();
  }

  private static Stream<String> query(String address) {
    int mark = address.indexOf('?');
    return mark < 0
        ? Stream.empty()
        : Arrays.stream(address.substring(mark + 1).split("&", -1)).filter(part -> !part.isEmpty());
  }

  private static @Nullable String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }
}
