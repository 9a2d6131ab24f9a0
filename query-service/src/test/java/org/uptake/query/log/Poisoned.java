package org.uptake.query.log;

import java.util.List;
import java.util.function.Predicate;
import org.uptake.query.table.Sink;

/** A projection that fails, after its work, where a batch holds a poisonous event. */
public final class Poisoned implements Projection {

  private final Projection healthy;
  private final Predicate<Positioned> poison;
  private final Runnable harm;
  private volatile boolean mended;

  public Poisoned(Projection healthy, Predicate<Positioned> poison, Runnable harm) {
    this.healthy = healthy;
    this.poison = poison;
    this.harm = harm;
  }

  public void mend() {
    mended = true;
  }

  @Override
  public String name() {
    return healthy.name();
  }

  @Override
  public boolean takes(Object event) {
    return healthy.takes(event);
  }

  @Override
  public void on(List<Positioned> batch) {
    healthy.on(batch);
    if (!mended && batch.stream().anyMatch(poison)) {
      harm.run();
    }
  }

  @Override
  public void copy(List<Positioned> stream, Sink sink) {
    if (!mended && stream.stream().anyMatch(poison)) {
      harm.run();
    }
    healthy.copy(stream, sink);
  }

  @Override
  public Class<?> home() {
    return healthy.home();
  }

  @Override
  public Projection another() {
    return new Poisoned(healthy.another(), poison, harm);
  }

  @Override
  public void forget() {
    healthy.forget();
  }
}
