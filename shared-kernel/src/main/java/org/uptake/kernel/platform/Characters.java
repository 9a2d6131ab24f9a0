package org.uptake.kernel.platform;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.uptake.kernel.BadValue;
import org.uptake.kernel.InvalidValue;
import org.uptake.kernel.InvalidValue.Misplacement;
import org.uptake.kernel.platform.Limit.Reading;

/**
 * What a text is made of: how it is written, which characters have a place in it, and whether it
 * shows anything. The categories are Unicode's.
 */
final class Characters {

  private static final int POP_DIRECTION = 0x202C;
  private static final int POP_ISOLATE = 0x2069;

  private Characters() {}

  /**
   * As it is judged and stored: accents composed (NFC), lines ended by a line feed, nothing that
   * nobody sees at its ends. Texts that look the same become the same.
   */
  static String normalized(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    int[] characters = inLines(composed).codePoints().toArray();
    int from = 0;
    int to = characters.length;
    while (from < to && mayBeLeftOut(characters[from])) {
      from++;
    }
    while (to > from && mayBeLeftOut(characters[to - 1])) {
      to--;
    }
    return new String(characters, from, to - from);
  }

  /** With each line ended by a line feed, and else as it is. */
  static String inLines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** What selects how the sign before it is drawn, or turns back a direction, belongs to that. */
  private static boolean mayBeLeftOut(int character) {
    return showsNothing(character) && !selectsVariation(character) && !turnsDirection(character);
  }

  /** Whether nobody would see anything of it: blanks and invisible signs alone. */
  static boolean showNothing(String text) {
    return text.codePoints().allMatch(Characters::showsNothing);
  }

  /**
   * @param text as it is stored
   * @throws BadValue naming the first character that has no place in it and where that is, or that
   *     it is too long
   */
  static void require(String text, Limit limit) {
    int[] characters = text.codePoints().toArray();
    if (characters.length > limit.characters()) {
      throw new BadValue(new InvalidValue.TooLong(limit.characters()));
    }
    for (int at = 0; at < characters.length; at++) {
      require(characters[at], at, limit.reading());
    }
    if (limit.reading() != Reading.TYPED) {
      requireTurnedBack(characters);
    }
  }

  private static void require(int character, int at, Reading reading) {
    if (isControl(character)) {
      throw misplaced(character, at, Misplacement.CONTROL);
    }
    if (Character.getType(character) == Character.SURROGATE) {
      throw misplaced(character, at, Misplacement.HALF_OF_A_PAIR);
    }
    if (isNone(character)) {
      throw misplaced(character, at, Misplacement.NO_CHARACTER);
    }
    if (isWithinALine(reading) && turnsDirection(character)) {
      throw misplaced(character, at, Misplacement.TURNS_DIRECTION);
    }
    if (reading == Reading.KEY && isHidden(character)) {
      throw misplaced(character, at, Misplacement.HIDDEN);
    }
  }

  private static boolean isWithinALine(Reading reading) {
    return reading == Reading.LINE || reading == Reading.KEY;
  }

  /** Whatever turns the direction of reading is turned back within the text, and not beyond it. */
  private static void requireTurnedBack(int[] characters) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < characters.length; at++) {
      int character = characters[at];
      if (character == POP_DIRECTION || character == POP_ISOLATE) {
        if (open.isEmpty() || isIsolate(characters[open.peek()]) != (character == POP_ISOLATE)) {
          throw misplaced(character, at, Misplacement.TURNS_DIRECTION);
        }
        int ignored = open.pop();
      } else if (turnsDirection(character)) {
        open.push(at);
      }
    }
    if (!open.isEmpty()) {
      throw misplaced(characters[open.peek()], open.peek(), Misplacement.TURNS_DIRECTION);
    }
  }

  private static BadValue misplaced(int character, int at, Misplacement why) {
    return new BadValue(new InvalidValue.Misplaced("U+%04X".formatted(character), at + 1, why));
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }

  /** The 66 code points that will never be characters. */
  private static boolean isNone(int character) {
    return (character & 0xFFFE) == 0xFFFE || isWithin(character, 0xFDD0, 0xFDEF);
  }

  /** Embeddings, overrides and isolates, and what ends them: they reach beyond what is beside. */
  private static boolean turnsDirection(int character) {
    return isWithin(character, 0x202A, 0x202E) || isIsolate(character) || character == POP_ISOLATE;
  }

  private static boolean isIsolate(int character) {
    return isWithin(character, 0x2066, 0x2068);
  }

  /** The joiners are none of these: scripts are spelt with them. */
  private static boolean isHidden(int character) {
    boolean isJoiner = isWithin(character, 0x200C, 0x200D);
    return showsNothing(character) && !isBlank(character) && !isJoiner;
  }

  private static boolean showsNothing(int character) {
    return isBlank(character)
        || Character.getType(character) == Character.FORMAT
        || isFiller(character)
        || selectsVariation(character);
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /** Fillers of Hangul, vowels of Khmer that are not written, the empty cell of Braille. */
  private static boolean isFiller(int character) {
    return switch (character) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
      default -> false;
    };
  }

  /** They say how the sign before them is drawn, and show nothing of their own. */
  private static boolean selectsVariation(int character) {
    return isWithin(character, 0xFE00, 0xFE0F)
        || isWithin(character, 0xE0100, 0xE01EF)
        || isWithin(character, 0x180B, 0x180F);
  }

  private static boolean isWithin(int character, int first, int last) {
    return first <= character && character <= last;
  }
}
