package org.uptake.console.admin;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.ReceiptAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Visit;

/**
 * What is done with an account.
 *
 * @param what it is
 * @param about a role, or the account of a successor; empty for what concerns the whole account
 */
record AccountAct(What what, String about) {

  /** Each button of the page is one of them. */
  enum What {
    GRANT,
    CONFIRM,
    REVOKE,
    DISABLE,
    ENABLE,
    SEAT,
    ERASE
  }

  /** What cannot be undone, or moves rights to somebody else, is ticked as well. */
  private static boolean mustBeSure(What what) {
    return what == What.ERASE || what == What.SEAT;
  }

  /**
   * As the form of the page sends it: {@code act=grant steward}.
   *
   * @return null where it is none, or was not ticked
   */
  static @Nullable AccountAct of(Visit visit) {
    String sent = visit.parameter("act");
    String[] parts = sent == null ? new String[] {""} : sent.split(" ", 2);
    String to = visit.parameter("to");
    return Arrays.stream(What.values())
        .filter(what -> what.name().equalsIgnoreCase(parts[0]))
        .filter(what -> !mustBeSure(what) || visit.parameter("sure") != null)
        .map(
            what ->
                new AccountAct(
                    what, what == What.SEAT ? (to == null ? "" : to) : parts[parts.length - 1]))
        .findFirst()
        .orElse(null);
  }

  String word() {
    return what.name().toLowerCase(java.util.Locale.ROOT);
  }

  ReceiptAnswer send(UptakeApi api, String account, String key) {
    Map<String, Object> nothing = Map.of();
    return switch (what) {
      case GRANT -> api.grant(account, key, Map.of("role", about));
      case CONFIRM -> api.confirmGrant(account, about, key, nothing);
      case REVOKE -> api.revoke(account, about, key, nothing);
      case DISABLE -> api.disable(account, key, nothing);
      case ENABLE -> api.enable(account, key, nothing);
      case SEAT -> api.handOver(account, key, Map.of("to", about));
      case ERASE -> api.erase(account, key, nothing);
    };
  }
}
