package org.uptake.kernel.stakeholder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;

/**
 * What a stakeholder is called from a day on, until it has another name.
 *
 * @param since null where it had no other name before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StakeholderName(String name, @Nullable PartialDate since) {

  /** Of all days. */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  /** Its first day, which is the first of all where it had no other name before. */
  public LocalDate from() {
    return since == null ? FIRST : since.earliest();
  }

  /** These names, the oldest first, and one more: it stands in place of one from the same day. */
  static List<StakeholderName> with(List<StakeholderName> names, StakeholderName another) {
    List<StakeholderName> all = new ArrayList<>(names);
    all.removeIf(name -> name.from().equals(another.from()));
    all.add(another);
    all.sort(Comparator.comparing(StakeholderName::from));
    return changing(all);
  }

  /** These names where the newest was wrong all along. */
  static List<StakeholderName> corrected(List<StakeholderName> names, String name) {
    List<StakeholderName> all = new ArrayList<>(names);
    all.add(new StakeholderName(name, all.removeLast().since()));
    return changing(all);
  }

  /** Who is called the same as before has no new name. */
  private static List<StakeholderName> changing(List<StakeholderName> names) {
    List<StakeholderName> changing = new ArrayList<>();
    for (StakeholderName name : names) {
      if (changing.isEmpty() || !changing.getLast().name().equals(name.name())) {
        changing.add(name);
      }
    }
    return List.copyOf(changing);
  }
}
