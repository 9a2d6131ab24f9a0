package org.uptake.kernel.recommendation.lifecycle;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.ImplementationPlanned;

/**
 * How far one addressee has come with one recommendation.
 *
 * @param origin whom the review addressed; null on the single track of a recommendation that is
 *     addressed to nobody
 * @param addressee who holds it now: the same, unless it was transferred
 */
public record Track(
    @Nullable StakeholderCode origin,
    @Nullable StakeholderCode addressee,
    Step step,
    boolean stalled,
    Response response,
    Momentum momentum,
    Assurance assurance,
    @Nullable Target target,
    Sources from) {

  static Track opened(@Nullable StakeholderCode addressee, Entry proposed) {
    return new Track(
        addressee,
        addressee,
        Step.PROPOSED,
        false,
        Response.NONE,
        Momentum.NONE,
        Assurance.NONE,
        null,
        new Sources(proposed, proposed, proposed, proposed, null, List.of(), null));
  }

  public boolean hasDeclined() {
    return response == Response.DECLINED;
  }

  public boolean isImplemented() {
    return step == Step.IMPLEMENTED;
  }

  /** Neither declined nor implemented: somebody is still expected to act. */
  public boolean isUnfinished() {
    return !hasDeclined() && !isImplemented();
  }

  /** It goes on as it stood. */
  Track heldBy(StakeholderCode other) {
    return new Track(origin, other, step, stalled, response, momentum, assurance, target, from);
  }

  boolean isBelow(Step other) {
    return step.compareTo(other) < 0;
  }

  Track raisedTo(Step higher, Entry by) {
    return isBelow(higher) ? at(higher, by) : this;
  }

  Track at(Step next, Entry by) {
    return new Track(
        origin, addressee, next, stalled, response, momentum, assurance, target, from.step(by));
  }

  Track stalled(boolean on, Entry by) {
    return on == stalled
        ? this
        : new Track(
            origin, addressee, step, on, response, momentum, assurance, target, from.stall(by));
  }

  Track answered(Response answer, Entry by) {
    return new Track(
        origin, addressee, step, stalled, answer, momentum, assurance, target, from.response(by));
  }

  Track moving(Momentum next) {
    return new Track(origin, addressee, step, stalled, response, next, assurance, target, from);
  }

  Track assured(Assurance next, Entry by) {
    return new Track(
        origin, addressee, step, stalled, response, momentum, next, target, from.assurance(by));
  }

  /** Somebody says how far it has come; nobody has looked yet whether that is so. */
  Track claimed(Entry by, List<String> authors) {
    return new Track(
        origin,
        addressee,
        step,
        stalled,
        response,
        momentum,
        Assurance.SELF_REPORTED,
        target,
        from.claim(by, authors));
  }

  /** Somebody confirms their own claim: it stays on the word that it stood on. */
  Track selfConfirmed(Entry by) {
    return assurance == Assurance.CONFIRMED
        ? this
        : new Track(
            origin,
            addressee,
            step,
            stalled,
            response,
            momentum,
            assurance,
            target,
            from.selfConfirmation(by));
  }

  Track targeting(ImplementationPlanned plan) {
    PartialDate date = plan.targetDate();
    if (date == null) {
      return this;
    }
    Target next = target == null ? Target.first(date, plan.id()) : target.movedTo(date, plan.id());
    return new Track(origin, addressee, step, stalled, response, momentum, assurance, next, from);
  }

  /**
   * The entries that say so.
   *
   * @param step that last changed the step; likewise response, stall and assurance
   * @param claim the last one; null as long as nobody claimed anything
   * @param claimants who recorded or corrected that claim
   * @param selfConfirmation by one of the claimants, and so without effect; null where none is, or
   *     where it does not matter, as somebody else found something since or confirmed it before
   */
  public record Sources(
      Entry step,
      Entry response,
      Entry stall,
      Entry assurance,
      @Nullable Entry claim,
      List<String> claimants,
      @Nullable Entry selfConfirmation) {

    boolean isClaimOfOneOf(List<String> authors) {
      return !Collections.disjoint(claimants, authors);
    }

    private Sources step(Entry by) {
      return new Sources(by, response, stall, assurance, claim, claimants, selfConfirmation);
    }

    private Sources response(Entry by) {
      return new Sources(step, by, stall, assurance, claim, claimants, selfConfirmation);
    }

    private Sources stall(Entry by) {
      return new Sources(step, response, by, assurance, claim, claimants, selfConfirmation);
    }

    private Sources assurance(Entry by) {
      return new Sources(step, response, stall, by, claim, claimants, null);
    }

    private Sources claim(Entry by, List<String> authors) {
      return new Sources(step, response, stall, by, by, authors, null);
    }

    private Sources selfConfirmation(Entry by) {
      return new Sources(step, response, stall, assurance, claim, claimants, by);
    }
  }
}
