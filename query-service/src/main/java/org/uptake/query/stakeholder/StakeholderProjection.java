package org.uptake.query.stakeholder;

import java.util.ArrayList;
import java.util.List;
import org.uptake.kernel.stakeholder.StakeholderEvent;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRevised;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;
import org.uptake.query.table.Sink;

/** Stakeholders as they read, form by form. */
final class StakeholderProjection implements Projection {

  static final String NAME = "stakeholder";

  private final StakeholderRows rows;

  StakeholderProjection(StakeholderRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean takes(Object event) {
    return event instanceof StakeholderEvent;
  }

  @Override
  public void on(List<Positioned> batch) {
    batch.forEach(recorded -> rows.put(new StakeholderVersion(recorded, form(recorded))));
  }

  @Override
  public void copy(List<Positioned> stream, Sink sink) {
    List<StakeholderVersion> forms = new ArrayList<>();
    for (Positioned recorded : stream) {
      StakeholderVersion next = new StakeholderVersion(recorded, form(recorded));
      if (!forms.isEmpty()) {
        forms.add(forms.removeLast().until(recorded.position()));
      }
      forms.add(next);
    }
    sink.insert(StakeholderVersion.TABLE, forms);
  }

  private static StakeholderRegistered form(Positioned recorded) {
    StakeholderRegistered form =
        switch ((StakeholderEvent) recorded.event()) {
          case StakeholderRegistered registered -> registered;
          case StakeholderRevised revised -> revised.becomes();
        };
    recorded.requireIn(form.code().stream());
    return form;
  }

  @Override
  public Projection another() {
    return new StakeholderProjection(rows);
  }
}
