package org.uptake.query.platform;

import java.util.ArrayList;
import java.util.List;
import org.uptake.kernel.Code;
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
    batch.forEach(recorded -> rows.put(what.table(), versions(recorded)));
  }

  @Override
  public void copy(List<Positioned> stream, Sink sink) {
    List<Version<F>> versions = new ArrayList<>();
    List<Version<F>> newest = List.of();
    for (Positioned recorded : stream) {
      newest.forEach(version -> versions.add(version.until(recorded.position())));
      newest = versions(recorded);
    }
    versions.addAll(newest);
    sink.insert(what.table(), versions);
  }

  private List<Version<F>> versions(Positioned recorded) {
    List<F> forms = what.forms(what.events().cast(recorded.event()));
    Code code = what.code(forms.getFirst());
    recorded.requireIn(new StreamId(name(), code.value()).toString());
    return forms.stream()
        .map(form -> new Version<>(code, form, recorded, Table.STILL_KNOWN))
        .toList();
  }

  @Override
  public Projection another() {
    return new VersionProjection<>(what, rows);
  }
}
