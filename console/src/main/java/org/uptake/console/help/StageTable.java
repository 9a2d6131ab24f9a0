package org.uptake.console.help;

import java.util.List;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Rulebook;

/** How stages are defined: the table that decides, as it is read. */
public record StageTable(List<Rulebook.Rule> rules) {

  static StageTable read() {
    return new StageTable(Rulebook.rules());
  }

  public List<Kind> kinds() {
    return List.of(Kind.values());
  }
}
