package org.uptake.query.text;

import java.util.ArrayList;
import java.util.List;
import org.uptake.kernel.Refused;
import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Malformed;

/** Takes apart what somebody typed to search for. */
final class TypedParts {

  private static final char DASH = '-';
  private static final char QUOTE = '"';
  private static final String QUOTES = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u301D\u301E\uFF02";

  private final String typed;
  private final List<TypedPart> parts = new ArrayList<>();
  private int place;

  TypedParts(String typed) {
    this.typed = typed;
  }

  /**
   * @throws Refused if a quotation mark is not closed. One that a writing program made may have
   *     come along with a word, and is passed over
   */
  List<TypedPart> read() {
    while (place < typed.length()) {
      if (isBlank(place)) {
        place++;
      } else {
        part();
      }
    }
    return parts;
  }

  private void part() {
    int begin = place;
    while (place < typed.length() && typed.charAt(place) == DASH) {
      place++;
    }
    boolean unwanted = place > begin;
    if (place == typed.length() || isBlank(place)) {
      parts.add(new TypedPart("", false, unwanted));
    } else if (isQuote(place)) {
      quoted(unwanted);
    } else {
      word(unwanted);
    }
  }

  private void quoted(boolean unwanted) {
    int begin = place + 1;
    int end = begin;
    while (end < typed.length() && !isQuote(end)) {
      end++;
    }
    if (end < typed.length()) {
      parts.add(new TypedPart(typed.substring(begin, end), true, unwanted));
      place = end + 1;
    } else if (typed.charAt(place) == QUOTE) {
      throw Malformed.parameter("q", BadParameter.Simple.QUOTE_NOT_CLOSED);
    } else {
      place++;
    }
  }

  private void word(boolean unwanted) {
    int begin = place;
    while (place < typed.length() && !isBlank(place) && !isQuote(place)) {
      place++;
    }
    parts.add(new TypedPart(typed.substring(begin, place), false, unwanted));
  }

  private boolean isQuote(int at) {
    return QUOTES.indexOf(typed.charAt(at)) >= 0;
  }

  private boolean isBlank(int at) {
    char character = typed.charAt(at);
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
