package org.uptake.platform.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uptake.kernel.account.AccountDisabled;
import org.uptake.kernel.account.AccountEnabled;
import org.uptake.kernel.account.AccountErased;
import org.uptake.kernel.account.AccountOpened;
import org.uptake.kernel.account.GrantAsked;
import org.uptake.kernel.account.GrantConfirmed;
import org.uptake.kernel.account.InvitationIssued;
import org.uptake.kernel.account.InvitationTaken;
import org.uptake.kernel.account.RevocationAsked;
import org.uptake.kernel.account.RoleGranted;
import org.uptake.kernel.account.RoleRevoked;
import org.uptake.kernel.account.SeatHandedOver;
import org.uptake.kernel.rebuild.RebuildRequested;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRevised;

/**
 * The name under which each type of event is kept for ever, and the list of the types that may be
 * read: a row of the log never names a class.
 */
public final class EventAliases {

  private final Map<String, Class<?>> types = new LinkedHashMap<>();

  public EventAliases() {
    add("StakeholderRegistered", StakeholderRegistered.class);
    add("StakeholderRevised", StakeholderRevised.class);
    add("ReviewRegistered", ReviewRegistered.class);
    add("ReviewRevised", ReviewRevised.class);
    for (Kind kind : Kind.values()) {
      add(kind.event().getSimpleName(), kind.event());
    }
    add("EntryCorrected", EntryCorrected.class);
    add("EntryRetracted", EntryRetracted.class);
    add("RebuildRequested", RebuildRequested.class);
    add("AccountOpened", AccountOpened.class);
    add("RoleGranted", RoleGranted.class);
    add("GrantAsked", GrantAsked.class);
    add("GrantConfirmed", GrantConfirmed.class);
    add("RevocationAsked", RevocationAsked.class);
    add("RoleRevoked", RoleRevoked.class);
    add("SeatHandedOver", SeatHandedOver.class);
    add("InvitationIssued", InvitationIssued.class);
    add("InvitationTaken", InvitationTaken.class);
    add("AccountDisabled", AccountDisabled.class);
    add("AccountEnabled", AccountEnabled.class);
    add("AccountErased", AccountErased.class);
  }

  public Optional<Class<?>> type(String alias) {
    return Optional.ofNullable(types.get(alias));
  }

  public String alias(Class<?> type) {
    return types.entrySet().stream()
        .filter(entry -> entry.getValue() == type)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type + " has no alias"));
  }

  public Set<String> all() {
    return types.keySet();
  }

  private void add(String alias, Class<?> type) {
    types.put(alias, type);
  }
}
