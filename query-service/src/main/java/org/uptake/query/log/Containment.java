package org.uptake.query.log;

import java.util.Collection;
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
 * Writes batches, and lets a poison event in them stop only its own item in the one projection that
 * cannot take it. The item is put aside with a note of where it stopped, everything else goes on,
 * and the item is taken up again once the cause is mended: the rows of an item depend on its own
 * stream alone.
 */
final class Containment {

  private static final Logger LOG = LoggerFactory.getLogger(Containment.class);

  private final Faults faults;
  private final SequenceRows sequence;
  private final TransactionTemplate savepoint;

  Containment(Faults faults, SequenceRows sequence, PlatformTransactionManager transactions) {
    this.faults = faults;
    this.sequence = sequence;
    this.savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** What one projection is given to write. */
  private record Share(WrittenGeneration target, List<Positioned> events) {

    void write() {
      events.forEach(Positioned::requireReadable);
      target.projection().on(events);
    }

    boolean isEmpty() {
      return events.isEmpty();
    }

    Collection<Share> byItem() {
      Map<String, List<Positioned>> items =
          events.stream()
              .collect(
                  Collectors.groupingBy(
                      Positioned::stream, LinkedHashMap::new, Collectors.toList()));
      return items.values().stream().map(item -> new Share(target, item)).toList();
    }

    List<Share> byEvent() {
      return events.stream().map(event -> new Share(target, List.of(event))).toList();
    }
  }

  /** Writes a batch into all targets: at once, and only where that fails one by one. */
  void write(List<WrittenGeneration> targets, List<Positioned> batch) {
    Map<Generation, Set<String>> waiting = faults.items();
    List<Share> shares =
        targets.stream()
            .map(
                target -> share(target, batch, waiting.getOrDefault(target.generation(), Set.of())))
            .filter(share -> !share.isEmpty())
            .toList();
    if (!shares.isEmpty() && attempt(shares).isPresent()) {
      shares.forEach(this::writeAlone);
    }
  }

  private static Share share(
      WrittenGeneration target, List<Positioned> batch, Set<String> waiting) {
    List<Positioned> sound =
        target.concerning(batch).stream().filter(r -> !waiting.contains(r.stream())).toList();
    return new Share(target, sound);
  }

  private void writeAlone(Share share) {
    if (attempt(List.of(share)).isPresent()) {
      share.byItem().forEach(this::writeItem);
    }
  }

  /** Takes what can be taken of one item, and puts it aside at the first event that cannot. */
  private void writeItem(Share item) {
    if (attempt(List.of(item)).isEmpty()) {
      return;
    }
    for (Share one : item.byEvent()) {
      Optional<RuntimeException> fault = attempt(List.of(one));
      if (fault.isPresent()) {
        Positioned event = one.events().getFirst();
        LOG.error("{} waits at position {}", event.stream(), event.position(), fault.get());
        faults.add(item.target().generation(), event, fault.get());
        return;
      }
    }
  }

  /**
   * Tries items that wait again.
   *
   * @param reached how far the targets are
   */
  void mend(List<WrittenGeneration> targets, long reached) {
    for (WrittenGeneration target : targets) {
      for (Faults.Fault fault : faults.of(target.generation())) {
        List<Positioned> missed = sequence.stream(fault.item(), fault.position(), reached);
        if (attempt(List.of(new Share(target, target.concerning(missed)))).isEmpty()) {
          faults.remove(target.generation(), fault);
          LOG.info("{} is mended", fault.item());
        }
      }
    }
  }

  /** Empty if all were written; otherwise nothing was. */
  private Optional<RuntimeException> attempt(List<Share> shares) {
    try {
      savepoint.executeWithoutResult(status -> shares.forEach(Share::write));
      return Optional.empty();
    } catch (RuntimeException fault) {
      if (PassingFailure.isBehind(fault)) {
        throw fault;
      }
      shares.forEach(share -> share.target().projection().forget());
      return Optional.of(fault);
    }
  }
}
