package org.uptake.standalone;

import org.uptake.standalone.api.DocumentedOperation;
import tools.jackson.databind.node.ObjectNode;

/** Recordings about people that succeed, each about an account of its own. */
record People(Fresh fresh) {

  private static final String ROLE = "steward";

  Draft good(DocumentedOperation recording, ObjectNode body) {
    String operation = recording.path().replaceFirst("^.*/", "");
    if (body.has("subject")) {
      body.put("subject", Fresh.word());
    }
    if (body.has("to")) {
      body.put("to", fresh.account());
    }
    Draft draft = Draft.recording(recording.path(), body.toString());
    return switch (operation) {
      case "accounts" -> draft;
      case "confirmation" -> confirmation(draft);
      case "revocation" -> draft.at(address(draft, fresh.seated(), ROLE));
      case "seat" -> draft.at(address(draft, fresh.seated(), ROLE));
      case "enabling" -> draft.at(address(draft, fresh.disabled(), ROLE));
      default -> draft.at(address(draft, fresh.account(), ROLE));
    };
  }

  /** By another administrator than asked for it: the demo has one beside those of the tests. */
  private Draft confirmation(Draft draft) {
    String role = "verifier";
    return draft.at(address(draft, fresh.granted(role), role)).by("IPI");
  }

  private static String address(Draft draft, String account, String role) {
    return draft.address().replace("{account}", account).replace("{role}", role);
  }
}
