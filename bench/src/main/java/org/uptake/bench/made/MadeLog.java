package org.uptake.bench.made;

import java.time.Instant;
import java.util.function.Consumer;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.stakeholder.StakeholderRegistered;

/** All events of a log: complete streams one after another, not yet in order of recording. */
record MadeLog(World world) {

  private static final Instant BEGINNING = Instant.parse("2013-01-08T09:00:00Z");

  static MadeLog of(Size size) {
    return new MadeLog(World.of(size));
  }

  void forEach(Consumer<Made> consumer) {
    registers(consumer);
    world.outlines().forEach(outline -> new Life(world, outline).lived().forEach(consumer));
  }

  private void registers(Consumer<Made> consumer) {
    Dice dice = Dice.of(world.seed(), "registers");
    Recorders recorders = new Recorders(world.cast(), dice);
    for (StakeholderRegistered stakeholder : world.cast().stakeholders()) {
      EventStream stream = new EventStream(stakeholder.code().stream(), dice);
      consumer.accept(stream.next(stakeholder, recorders.bySteward(BEGINNING), BEGINNING));
    }
    for (MadeReview review : world.reviews()) {
      ReviewRegistered registered = review.registered();
      EventStream stream = new EventStream(registered.code().stream(), dice);
      Instant at = review.registeredAt();
      consumer.accept(stream.next(registered, recorders.bySteward(at), at));
    }
  }
}
