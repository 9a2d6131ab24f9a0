package org.uptake.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.platform.Footprint;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;
import org.uptake.kernel.stakeholder.StakeholderName;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRevised;
import org.uptake.query.log.Positioned;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A review or a stakeholder, as it reads; of anything else the events tell all there is. */
final class DescribedSubject implements Subject {

  private static final JsonMapper JSON = new JsonMapper();

  private @Nullable Record form;
  private List<StakeholderName> names = List.of();

  @Override
  public Difference on(Positioned recorded) {
    return switch (recorded.event()) {
      case ReviewRegistered registered -> become(registered, List.of());
      case ReviewRevised revised -> become(revised.becomes(), List.of());
      case StakeholderRegistered registered -> become(registered, List.of());
      case StakeholderRevised revised -> become(revised.becomes(), revised.names());
      default -> Difference.NONE;
    };
  }

  /**
   * @param more names of a stakeholder, where it has had several
   */
  private Difference become(Record next, List<StakeholderName> more) {
    ObjectNode before = form == null ? null : told(form, names);
    form = next;
    names = more;
    return Difference.between(before, told(next, more));
  }

  private static ObjectNode told(Record form, List<StakeholderName> names) {
    ObjectNode told = JSON.valueToTree(form);
    if (!names.isEmpty()) {
      told.set("names", JSON.valueToTree(names));
    }
    return told;
  }

  @Override
  public long weight() {
    return Footprint.of(form) + Footprint.of(names);
  }
}
