package org.uptake.query.platform;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Word;

/** How whoever asks stands to the texts of an entry that is or was restricted. */
public enum Texts implements Word {
  /** They are shown by a right that not everybody has. */
  BY_RIGHT,
  /** They are not shown. */
  WITHHELD,
  /** Its day of disclosure has come: they are shown to everybody. */
  DISCLOSED;

  /** Null where they are for everybody and always were. */
  public static @Nullable Texts of(@Nullable String word) {
    return Arrays.stream(values())
        .filter(texts -> texts.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  /** Of several together: what most has to be said. */
  public static @Nullable Texts ofAll(@Nullable Texts... several) {
    return Arrays.stream(values())
        .filter(texts -> Stream.of(several).anyMatch(one -> one == texts))
        .findFirst()
        .orElse(null);
  }
}
