package org.uptake.query.platform;

import java.util.ArrayList;
import java.util.List;
import org.uptake.kernel.StreamId;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;
import org.uptake.query.table.Sink;
import org.uptake.query.table.Table;

/** How something that is {@link Versioned} reads, version by version. */
public final class VersionProjection<E, F> implements Projection {

  private final Versioned<E, F> what;
  private final VersionRows rows;

  public VersionProjection(Versioned<E, F> what, VersionRows rows) {
    this.what = what;
    this.rows = rows;
  }

  @Override
  public String name() {
    return what.name();
  }

  @Override
  public Class<?> home() {
    return what.getClass();
  }

  @Override
  public boolean takes(Object event) {
    return what.events().isInstance(event);
  }

  @Override
  public void on(List<Positioned> batch) {
    batch.forEach(recorded -> rows.put(what.table(), version(recorded)));
  }

  @Override
  public void copy(List<Positioned> stream, Sink sink) {
    List<Version<F>> versions = new ArrayList<>();
    for (Positioned recorded : stream) {
      if (!versions.isEmpty()) {
        versions.add(versions.removeLast().until(recorded.position()));
      }
      versions.add(version(recorded));
    }
    sink.insert(what.table(), versions);
  }

  private Version<F> version(Positioned recorded) {
    F form = what.form(what.events().cast(recorded.event()));
    recorded.requireIn(new StreamId(name(), what.code(form).value()).toString());
    return new Version<>(what.code(form), form, recorded, Table.STILL_KNOWN);
  }

  @Override
  public Projection another() {
    return new VersionProjection<>(what, rows);
  }
}
