package org.uptake.kernel.recommendation.lifecycle;

import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;

/**
 * How far one addressee has come with one recommendation.
 *
 * @param addressee null on the single track of a recommendation that is addressed to nobody
 * @param stepFrom the entry that last changed the step; likewise for response and standstill
 */
public record Track(
    @Nullable StakeholderCode addressee,
    Step step,
    boolean stalled,
    Response response,
    Momentum momentum,
    Assurance assurance,
    @Nullable Target target,
    Entry stepFrom,
    Entry responseFrom,
    Entry stallFrom) {

  static Track opened(@Nullable StakeholderCode addressee, Entry proposed) {
    return new Track(
        addressee,
        Step.PROPOSED,
        false,
        Response.NONE,
        Momentum.NONE,
        Assurance.NONE,
        null,
        proposed,
        proposed,
        proposed);
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

  boolean isBelow(Step other) {
    return step.compareTo(other) < 0;
  }

  Track raisedTo(Step higher, Entry from) {
    return isBelow(higher) ? at(higher, from) : this;
  }

  Track at(Step next, Entry from) {
    return new Track(
        addressee,
        next,
        stalled,
        response,
        momentum,
        assurance,
        target,
        from,
        responseFrom,
        stallFrom);
  }

  Track stalled(boolean on, Entry from) {
    return on == stalled
        ? this
        : new Track(
            addressee,
            step,
            on,
            response,
            momentum,
            assurance,
            target,
            stepFrom,
            responseFrom,
            from);
  }

  Track answered(Response answer, Entry from) {
    return new Track(
        addressee, step, stalled, answer, momentum, assurance, target, stepFrom, from, stallFrom);
  }

  Track moving(Momentum next) {
    return new Track(
        addressee,
        step,
        stalled,
        response,
        next,
        assurance,
        target,
        stepFrom,
        responseFrom,
        stallFrom);
  }

  Track assured(Assurance next) {
    return new Track(
        addressee,
        step,
        stalled,
        response,
        momentum,
        next,
        target,
        stepFrom,
        responseFrom,
        stallFrom);
  }

  Track targeting(@Nullable PartialDate date) {
    if (date == null) {
      return this;
    }
    Target next = target == null ? Target.first(date) : target.movedTo(date);
    return new Track(
        addressee,
        step,
        stalled,
        response,
        momentum,
        assurance,
        next,
        stepFrom,
        responseFrom,
        stallFrom);
  }
}
