package org.uptake.standalone.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A filter of the list: parameters and their values, which all must hold. */
record Filter(Map<String, String> parameters) {

  static final Filter NONE = new Filter(Map.of());

  private static final List<String> RESPONSES =
      List.of("none", "accepted", "accepted-in-part", "noted", "declined");
  private static final List<String> MOMENTA = List.of("none", "advanced", "unchanged", "regressed");
  private static final List<String> ASSURANCES =
      List.of("none", "self-reported", "confirmed", "disputed", "unverifiable");

  static Filter random(Dice dice) {
    Map<String, String> parameters = new TreeMap<>();
    for (int i = dice.upTo(2); i >= 0; i--) {
      switch (dice.upTo(6)) {
        case 0 -> parameters.put("stage", dice.oneOf(Figures.STAGES));
        case 1 -> parameters.put("silent", "true");
        case 2 -> parameters.put("overdue", "true");
        case 3 -> parameters.put("addressee", dice.oneOf(RandomFields.STAKEHOLDERS));
        case 4 -> parameters.put("response", dice.oneOf(RESPONSES));
        case 5 -> parameters.put("momentum", dice.oneOf(MOMENTA));
        default -> parameters.put("assurance", dice.oneOf(ASSURANCES));
      }
    }
    return new Filter(parameters);
  }

  String query() {
    StringBuilder query = new StringBuilder();
    parameters.forEach((name, value) -> query.append('&').append(name).append('=').append(value));
    return query.toString();
  }

  boolean keeps(Answer answer) {
    return fits("stage", answer.stage())
        && fits("silent", answer.silent())
        && fits("overdue", answer.overdue())
        && answer.tracks().stream().anyMatch(this::keeps);
  }

  private boolean keeps(Answer.TrackAnswer track) {
    return fits("addressee", track.addressee())
        && fits("response", track.response())
        && fits("momentum", track.momentum())
        && fits("assurance", track.assurance());
  }

  private boolean fits(String parameter, @Nullable Object value) {
    String wanted = parameters.get(parameter);
    return wanted == null || wanted.equals(String.valueOf(value));
  }
}
