package org.uptake.kernel.platform;

import org.uptake.kernel.BadValue;
import org.uptake.kernel.InvalidValue;
import org.uptake.kernel.InvalidValue.Misplacement;
import org.uptake.kernel.platform.Limit.Reading;

/**
 * What a text is made of: which characters have a place in it, and whether it shows anything. The
 * categories are Unicode's.
 */
final class Characters {

  private Characters() {}

  /** Whether nobody would see anything of it: blanks and invisible signs alone. */
  static boolean showNothing(String text) {
    return text.codePoints().allMatch(Characters::showsNothing);
  }

  /**
   * @throws BadValue naming the first character that has no place in it, or that it is too long
   */
  static void require(String text, Limit limit) {
    if (text.codePointCount(0, text.length()) > limit.characters()) {
      throw new BadValue(new InvalidValue.TooLong(limit.characters()));
    }
    text.codePoints().forEach(character -> require(character, limit.reading()));
  }

  private static void require(int character, Reading reading) {
    if (isControl(character)) {
      throw misplaced(character, Misplacement.CONTROL);
    }
    if (Character.getType(character) == Character.SURROGATE) {
      throw misplaced(character, Misplacement.HALF_OF_A_PAIR);
    }
    if (isNone(character)) {
      throw misplaced(character, Misplacement.NO_CHARACTER);
    }
    if (reading != Reading.PROSE && turnsDirection(character)) {
      throw misplaced(character, Misplacement.TURNS_DIRECTION);
    }
    if (reading == Reading.KEY && isHidden(character)) {
      throw misplaced(character, Misplacement.HIDDEN);
    }
  }

  private static BadValue misplaced(int character, Misplacement why) {
    return new BadValue(new InvalidValue.Misplaced("U+%04X".formatted(character), why));
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character)
        && character != '\n'
        && character != '\r'
        && character != '\t';
  }

  /** The 66 code points that will never be characters. */
  private static boolean isNone(int character) {
    return (character & 0xFFFE) == 0xFFFE || isWithin(character, 0xFDD0, 0xFDEF);
  }

  /** Embeddings, overrides and isolates: they reach beyond what they stand beside. */
  private static boolean turnsDirection(int character) {
    return isWithin(character, 0x202A, 0x202E) || isWithin(character, 0x2066, 0x2069);
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
