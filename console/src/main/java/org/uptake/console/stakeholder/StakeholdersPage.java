package org.uptake.console.stakeholder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uptake.console.api.StakeholdersAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/** The directory, by kind. */
public record StakeholdersPage(Frame frame, StakeholdersAnswer told) implements WebPage {

  @Override
  public String template() {
    return "stakeholders";
  }

  public List<Map.Entry<String, List<StakeholdersAnswer.Item>>> kinds() {
    Map<String, List<StakeholdersAnswer.Item>> kinds = new LinkedHashMap<>();
    for (StakeholdersAnswer.Item item : told.items()) {
      kinds.computeIfAbsent(item.kind(), none -> new ArrayList<>()).add(item);
    }
    return List.copyOf(kinds.entrySet());
  }
}
