package org.uptake.console.frame;

import java.util.Arrays;
import java.util.List;
import org.uptake.kernel.Word;

/** What the navigation leads to. */
public enum Section implements Word {
  MY_WORK,
  REVIEWS,
  RECOMMENDATIONS,
  ATTENTION,
  STAKEHOLDERS,
  DATA,
  AUDIT;

  /** Those that there are for a reader. */
  public static List<Section> of(PageReader reader) {
    return Arrays.stream(values())
        .filter(section -> section != MY_WORK || reader.isSignedIn())
        .toList();
  }

  public String path() {
    return this == MY_WORK ? "/me" : "/" + word();
  }
}
