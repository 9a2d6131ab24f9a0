package org.uptake.command.platform;

import java.util.function.Supplier;
import org.uptake.kernel.BadValue;
import org.uptake.kernel.Command;
import org.uptake.kernel.NoSuch;
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
  public static <T> T idOr(Refusal unknown, Supplier<T> id, NoSuch otherwise) {
    try {
      return id.get();
    } catch (BadValue malformed) {
      throw new Refused(unknown, otherwise);
    }
  }

  /** For a command whose own stream has no event. */
  static Refused stream(Command command) {
    return switch (command) {
      case RecommendationCommand recommendation ->
          new Refused(
              Refusal.UNKNOWN_RECOMMENDATION,
              new NoSuch.Recommendation(recommendation.recommendation().value()));
      case ReviewCommand review ->
          new Refused(Refusal.UNKNOWN_REVIEW, new NoSuch.Review(review.code().value()));
      case StakeholderCommand stakeholder ->
          new Refused(
              Refusal.UNKNOWN_STAKEHOLDER, new NoSuch.Stakeholder(stakeholder.code().value()));
      case AccountCommand account ->
          new Refused(Refusal.UNKNOWN_ACCOUNT, new NoSuch.Account(account.account().value()));
      default -> new Refused(Refusal.NOT_FOUND, new NoSuch.Stream(command.stream()));
    };
  }
}
