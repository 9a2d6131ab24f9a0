package org.uptake.command.stakeholder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uptake.command.platform.Surroundings;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.stakeholder.StakeholderEvent;
import org.uptake.platform.log.EventAliases;

/** Follows stakeholders to those who took their place, in the log. */
@Component
final class Heirs {

  /** As far as anybody goes. */
  private static final int FURTHEST = 100;

  private final Surroundings surroundings;
  private final EventAliases aliases;

  Heirs(Surroundings surroundings, EventAliases aliases) {
    this.surroundings = surroundings;
    this.aliases = aliases;
  }

  /** Who is in the place of the successor that the fields name, one after the other. */
  List<StakeholderCode> beyond(Fields fields) {
    List<StakeholderCode> beyond = new ArrayList<>();
    Optional<StakeholderCode> next =
        fields.codes("successor", StakeholderCode::new).stream().findFirst().flatMap(this::heir);
    while (next.isPresent() && beyond.size() < FURTHEST && !beyond.contains(next.get())) {
      beyond.add(next.get());
      next = heir(next.get());
    }
    return beyond;
  }

  private Optional<StakeholderCode> heir(StakeholderCode of) {
    return surroundings
        .last(of.stream())
        .map(last -> last.event(aliases, StakeholderEvent.class).becomes().successor());
  }
}
