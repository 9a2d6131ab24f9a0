package org.uptake.query.audit;

import org.jspecify.annotations.Nullable;
import org.uptake.kernel.platform.Footprint;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRevised;
import org.uptake.query.log.Positioned;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A review or a stakeholder, as it reads; of anything else the events tell all there is. */
final class DescribedSubject implements Subject {

  private static final JsonMapper JSON = new JsonMapper();

  private @Nullable Record form;

  @Override
  public Difference on(Positioned recorded) {
    return switch (recorded.event()) {
      case ReviewRegistered registered -> become(registered);
      case ReviewRevised revised -> become(revised.becomes());
      case StakeholderRegistered registered -> become(registered);
      case StakeholderRevised revised -> become(revised.becomes());
      default -> Difference.NONE;
    };
  }

  private Difference become(Record next) {
    ObjectNode before = form == null ? null : JSON.valueToTree(form);
    form = next;
    return Difference.between(before, JSON.valueToTree(next));
  }

  @Override
  public long weight() {
    return Footprint.of(form);
  }
}
