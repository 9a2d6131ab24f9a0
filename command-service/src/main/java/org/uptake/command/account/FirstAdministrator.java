package org.uptake.command.account;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.account.Roster;
import org.uptake.platform.identity.CurrentRoster;
import org.uptake.platform.identity.Identity;
import org.uptake.platform.message.Messages;

/** The one whom nobody can grant anything, since nobody is there yet. */
public final class FirstAdministrator {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final CurrentRoster roster;
  private final Enrolment enrolment;

  public FirstAdministrator(CurrentRoster roster, Enrolment enrolment) {
    this.roster = roster;
    this.enrolment = enrolment;
  }

  /**
   * @param identity null for somebody whose identity provider names them by their account
   * @return their account; empty where there is an administrator already, or nobody can become one
   */
  public Optional<AccountId> appoint(
      StakeholderCode organisation, @Nullable Identity identity, @Nullable String name) {
    if (roster.ask(Roster::hasAdministrator)) {
      return Optional.empty();
    }
    try {
      AccountId account = enrolment.enrol(organisation, Set.of(Role.ADMINISTRATOR), identity, name);
      LOG.info("The first administrator is {}", account);
      return Optional.of(account);
    } catch (Refused refused) {
      return nobody(refused);
    }
  }

  /** Another node was faster, or what is recorded about people keeps nobody from reading. */
  private static Optional<AccountId> nobody(Refused refused) {
    if (refused.refusal() == Refusal.FAILED) {
      LOG.error("There is no administrator: {}", Messages.english(refused.detail()));
    } else if (refused.refusal() != Refusal.ALREADY_EXISTS) {
      throw refused;
    }
    return Optional.empty();
  }
}
