package org.uptake.console.frame;

import java.util.Arrays;
import java.util.List;
import org.uptake.kernel.Word;
import org.uptake.kernel.account.Role;

/** What the navigation leads to. */
public enum Section implements Word {
  MY_WORK,
  IMPORTS,
  REVIEWS,
  RECOMMENDATIONS,
  ATTENTION,
  STAKEHOLDERS,
  DATA,
  AUDIT,
  ADMIN;

  /** Those that there are for a reader. */
  public static List<Section> of(PageReader reader) {
    return Arrays.stream(values()).filter(section -> section.isFor(reader)).toList();
  }

  private boolean isFor(PageReader reader) {
    return switch (this) {
      case MY_WORK -> reader.isSignedIn();
      case IMPORTS -> reader.has(Role.STEWARD);
      case ADMIN -> reader.has(Role.ADMINISTRATOR) || reader.has(Role.AUDITOR);
      default -> true;
    };
  }

  public String path() {
    return this == MY_WORK ? "/me" : "/" + word();
  }
}
