package org.uptake.console.review;

import org.uptake.kernel.Word;

/** The pages of one review. */
public enum ReviewTab implements Word {
  OVERVIEW,
  PROGRESS,
  MATRIX,
  RECOMMENDATIONS,
  ACTIVITY,
  CHANGES;

  /** Within the console, of this review. */
  public String path(String review) {
    return switch (this) {
      case OVERVIEW -> "/reviews/" + review;
      case RECOMMENDATIONS -> "/recommendations";
      default -> "/reviews/%s/%s".formatted(review, word());
    };
  }
}
