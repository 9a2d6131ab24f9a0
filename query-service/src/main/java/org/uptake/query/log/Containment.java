package org.uptake.query.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.uptake.platform.database.PassingFailure;

/**
 * Lets a poison event stop only its own item. The item is put aside with a note of where it
 * stopped, everything else goes on, and the item is taken up again once the cause is mended: the
 * rows of an item depend on its own stream alone.
 */
final class Containment {

  private static final Logger LOG = LoggerFactory.getLogger(Containment.class);

  private final Projection projection;
  private final Faults faults;
  private final SequenceRows sequence;
  private final TransactionTemplate savepoint;

  Containment(
      Projection projection,
      Faults faults,
      SequenceRows sequence,
      PlatformTransactionManager transactions) {
    this.projection = projection;
    this.faults = faults;
    this.sequence = sequence;
    this.savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Writes a batch into the generation at hand. */
  void on(Generation generation, List<Recorded> batch) {
    Set<String> waiting = faults.items(generation);
    List<Recorded> sound = batch.stream().filter(r -> !waiting.contains(r.stream())).toList();
    if (sound.isEmpty() || attempt(sound).isEmpty()) {
      return;
    }
    Map<String, List<Recorded>> items =
        sound.stream()
            .collect(
                Collectors.groupingBy(Recorded::stream, LinkedHashMap::new, Collectors.toList()));
    items.values().forEach(events -> onItem(generation, events));
  }

  /** Takes what can be taken of one item, and puts it aside at the first event that cannot. */
  private void onItem(Generation generation, List<Recorded> events) {
    if (attempt(events).isEmpty()) {
      return;
    }
    for (Recorded event : events) {
      Optional<RuntimeException> fault = attempt(List.of(event));
      if (fault.isPresent()) {
        LOG.error("{} waits at position {}", event.stream(), event.position(), fault.get());
        faults.add(generation, event, fault.get());
        return;
      }
    }
  }

  /**
   * Tries items that wait again.
   *
   * @param serving what serves of the projection
   */
  void mend(ProjectionRows.Serving serving) {
    Generation generation = serving.generation();
    for (Faults.Fault fault : faults.of(generation)) {
      List<Recorded> missed = sequence.stream(fault.item(), fault.position(), serving.position());
      if (attempt(missed.stream().filter(projection::concerns).toList()).isEmpty()) {
        faults.remove(generation, fault);
        LOG.info("{} is mended", fault.item());
      }
    }
  }

  private Optional<RuntimeException> attempt(List<Recorded> events) {
    try {
      events.forEach(Recorded::requireReadable);
      savepoint.executeWithoutResult(status -> projection.on(events));
      return Optional.empty();
    } catch (RuntimeException fault) {
      if (PassingFailure.isBehind(fault)) {
        throw fault;
      }
      projection.forget();
      return Optional.of(fault);
    }
  }
}
