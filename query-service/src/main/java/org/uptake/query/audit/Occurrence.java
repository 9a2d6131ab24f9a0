package org.uptake.query.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** The kinds of what can be recorded, in one word each: those of entries, and the others. */
final class Occurrence {

  private static final Map<Class<?>, String> WORDS = words();

  private Occurrence() {}

  private static Map<Class<?>, String> words() {
    Map<Class<?>, String> words = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      words.put(kind.event(), kind.word());
    }
    words.put(EntryCorrected.class, "corrected");
    words.put(EntryRetracted.class, "retracted");
    words.put(ReviewRegistered.class, "registered");
    words.put(StakeholderRegistered.class, "registered");
    words.put(ReviewRevised.class, "revised");
    words.put(StakeholderRevised.class, "revised");
    words.put(RebuildRequested.class, "rebuild-requested");
    words.put(AccountOpened.class, "account-opened");
    words.put(RoleGranted.class, "role-granted");
    words.put(GrantAsked.class, "grant-asked");
    words.put(GrantConfirmed.class, "grant-confirmed");
    words.put(RevocationAsked.class, "revocation-asked");
    words.put(RoleRevoked.class, "role-revoked");
    words.put(SeatHandedOver.class, "seat-handed-over");
    words.put(InvitationIssued.class, "invitation-issued");
    words.put(InvitationTaken.class, "invitation-taken");
    words.put(AccountDisabled.class, "account-disabled");
    words.put(AccountEnabled.class, "account-enabled");
    words.put(AccountErased.class, "account-erased");
    return words;
  }

  /** Null for an event that is none of these. */
  static @Nullable String of(Object event) {
    return WORDS.get(event.getClass());
  }

  /** Whether what was recorded is an entry. */
  static boolean isEntry(@Nullable String word) {
    return word != null && Kind.named(word).isPresent();
  }

  /** Every word, standing for itself. */
  static Map<String, String> choices() {
    Map<String, String> choices = new LinkedHashMap<>();
    WORDS.values().forEach(word -> choices.put(word, word));
    return choices;
  }
}
