package org.uptake.kernel.stakeholder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.FormName;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Message;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Form;
import org.uptake.kernel.platform.Parsed;

/** The rules of docs/domain.md, "Reviews and stakeholders", for the fields of a stakeholder. */
public final class StakeholderForm {

  /** From when on a name holds; of a revision alone. */
  public static final String SINCE = "since";

  private static final String NAME = "name";
  private static final String SUCCESSOR = "successor";

  private StakeholderForm() {}

  /** What is wrong with a day or a successor. */
  enum Wrong implements Message {
    AHEAD,
    SINCE_WITHOUT_NAME,
    ITSELF
  }

  /** From when on the name of a revision holds. */
  public record NamedSince(@Nullable PartialDate since) {}

  /** The streams that the fields may name; whoever reads the form looks up which of them exist. */
  public static Set<String> streamsNamedBy(Fields fields) {
    return fields.codes(SUCCESSOR, StakeholderCode::new).stream()
        .map(StakeholderCode::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  public static Form<StakeholderRegistered> read(Fields fields, Circumstances circumstances) {
    Form<StakeholderRegistered> form =
        Form.read(StakeholderRegistered.class, fields, FormName.STAKEHOLDER);
    Optional<StakeholderCode> own = form.get("code", StakeholderCode.class);
    form.get(SUCCESSOR, StakeholderCode.class)
        .ifPresent(
            successor -> {
              if (own.filter(successor::equals).isPresent()) {
                form.reject(SUCCESSOR, Wrong.ITSELF);
              } else if (!circumstances.exists(successor)) {
                form.reject(SUCCESSOR, new InvalidField.NoStakeholder(successor));
              }
            });
    return form;
  }

  /**
   * The names that it had once its name is revised, the oldest first: without a day its newest one
   * was wrong all along, with a day it has another from then on.
   *
   * @param called before
   */
  public static Parsed<List<StakeholderName>> names(
      Fields changes, List<StakeholderName> called, String name, Circumstances circumstances) {
    Form<NamedSince> form = Form.read(NamedSince.class, changes.only(SINCE), FormName.REVISION);
    Optional<PartialDate> since = form.get(SINCE, PartialDate.class);
    since
        .filter(day -> day.earliest().isAfter(circumstances.newestDay()))
        .ifPresent(ahead -> form.reject(SINCE, Wrong.AHEAD));
    since
        .filter(day -> !changes.has(NAME))
        .ifPresent(idle -> form.reject(SINCE, Wrong.SINCE_WITHOUT_NAME));
    return form.parsed().map(read -> names(called, name, read.since()));
  }

  private static List<StakeholderName> names(
      List<StakeholderName> called, String name, @Nullable PartialDate since) {
    return since == null
        ? StakeholderName.corrected(called, name)
        : StakeholderName.with(called, new StakeholderName(name, since));
  }
}
