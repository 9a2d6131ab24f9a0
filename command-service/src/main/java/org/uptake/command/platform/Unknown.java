package org.uptake.command.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Command;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.account.AccountCommand;
import org.uptake.kernel.recommendation.RecommendationCommand;
import org.uptake.kernel.review.ReviewCommand;
import org.uptake.kernel.stakeholder.StakeholderCommand;

/** Refuses what names something that is not there. */
public final class Unknown {

  private Unknown() {}

  /** An id from a path; one that no stream can have is unknown, not malformed. */
  public static <T> T idOr(Refusal unknown, Supplier<T> id, @Nullable String text) {
    try {
      return id.get();
    } catch (IllegalArgumentException malformed) {
      throw new Refused(unknown, "There is no " + text);
    }
  }

  /** For a command whose own stream has no event. */
  static Refused stream(Command command) {
    return switch (command) {
      case RecommendationCommand recommendation ->
          new Refused(
              Refusal.UNKNOWN_RECOMMENDATION,
              "There is no recommendation " + recommendation.recommendation());
      case ReviewCommand review ->
          new Refused(Refusal.UNKNOWN_REVIEW, "There is no review " + review.code());
      case StakeholderCommand stakeholder ->
          new Refused(Refusal.UNKNOWN_STAKEHOLDER, "There is no stakeholder " + stakeholder.code());
      case AccountCommand account ->
          new Refused(Refusal.UNKNOWN_ACCOUNT, "There is no account " + account.account());
      default -> new Refused(Refusal.NOT_FOUND, "There is no " + command.stream());
    };
  }
}
