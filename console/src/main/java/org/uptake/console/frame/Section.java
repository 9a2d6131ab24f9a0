package org.uptake.console.frame;

import org.uptake.kernel.Word;

/** What the navigation leads to. */
public enum Section implements Word {
  REVIEWS,
  RECOMMENDATIONS,
  ATTENTION,
  STAKEHOLDERS,
  DATA,
  AUDIT;

  public String path() {
    return "/" + word();
  }
}
