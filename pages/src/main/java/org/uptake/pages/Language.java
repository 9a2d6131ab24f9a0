package org.uptake.pages;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six languages of the United Nations, in the order of their codes. */
public enum Language {
  AR("العربية", "rtl"),
  EN("English", "ltr"),
  ES("Español", "ltr"),
  FR("Français", "ltr"),
  RU("Русский", "ltr"),
  ZH("中文", "ltr");

  /** As a pattern of a path. */
  public static final String PATH = "/{language:ar|en|es|fr|ru|zh}";

  private final String ownName;
  private final String direction;

  Language(String ownName, String direction) {
    this.ownName = ownName;
    this.direction = direction;
  }

  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }

  /** The one that a reader likes best among these, or English. */
  public static Language of(Iterable<Locale> wanted) {
    for (Locale locale : wanted) {
      Optional<Language> spoken = of(locale.getLanguage());
      if (spoken.isPresent()) {
        return spoken.get();
      }
    }
    return EN;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What those who speak it call it. */
  public String ownName() {
    return ownName;
  }

  public String direction() {
    return direction;
  }

  public boolean isRightToLeft() {
    return direction.equals("rtl");
  }

  /** Documents of the United Nations have European digits in Arabic too. */
  public ULocale locale() {
    return new ULocale(this == EN ? "en-GB" : code() + "-u-nu-latn");
  }
}
