package org.uptake.command.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uptake.kernel.Command;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.account.AccountCommand.ConfirmGrant;
import org.uptake.kernel.account.AccountCommand.DisableAccount;
import org.uptake.kernel.account.AccountCommand.EnableAccount;
import org.uptake.kernel.account.AccountCommand.EraseAccount;
import org.uptake.kernel.account.AccountCommand.GrantRole;
import org.uptake.kernel.account.AccountCommand.HandOverSeat;
import org.uptake.kernel.account.AccountCommand.IssueInvitation;
import org.uptake.kernel.account.AccountCommand.OpenAccount;
import org.uptake.kernel.account.AccountCommand.RevokeRole;
import org.uptake.kernel.account.AccountCommand.TakeInvitation;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.rebuild.RequestRebuild;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.ImportEntries;
import org.uptake.kernel.recommendation.RecommendationCommand.Propose;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.RetractEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.TryOut;
import org.uptake.kernel.recommendation.RecommendationCommand.UndoImport;
import org.uptake.kernel.review.ReviewCommand.RegisterReview;
import org.uptake.kernel.review.ReviewCommand.ReviseReview;
import org.uptake.kernel.stakeholder.StakeholderCommand.RegisterStakeholder;
import org.uptake.kernel.stakeholder.StakeholderCommand.ReviseStakeholder;
import org.uptake.platform.identity.Author;
import org.uptake.platform.program.StartRefused;

/**
 * Which roles may give which command; nobody may give one that is not listed. What depends on the
 * state of the stream as well is decided by its aggregate, under the lock.
 */
public final class Policies {

  private static final Set<Role> STEWARDS = Set.of(Role.STEWARD);
  private static final Set<Role> RECORDERS = Set.of(Role.REPORTER, Role.STEWARD, Role.VERIFIER);
  private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR);

  private static final Map<Class<? extends Command>, Set<Role>> ALL =
      Map.ofEntries(
          Map.entry(RegisterStakeholder.class, STEWARDS),
          Map.entry(ReviseStakeholder.class, STEWARDS),
          Map.entry(RegisterReview.class, STEWARDS),
          Map.entry(ReviseReview.class, STEWARDS),
          Map.entry(Propose.class, STEWARDS),
          Map.entry(ImportEntries.class, STEWARDS),
          Map.entry(UndoImport.class, STEWARDS),
          Map.entry(RecordEntry.class, RECORDERS),
          Map.entry(CorrectEntry.class, RECORDERS),
          Map.entry(RetractEntry.class, RECORDERS),
          Map.entry(TryOut.class, RECORDERS),
          Map.entry(RequestRebuild.class, ADMINISTRATORS),
          Map.entry(OpenAccount.class, ADMINISTRATORS),
          Map.entry(GrantRole.class, ADMINISTRATORS),
          Map.entry(ConfirmGrant.class, ADMINISTRATORS),
          Map.entry(RevokeRole.class, ADMINISTRATORS),
          Map.entry(HandOverSeat.class, ADMINISTRATORS),
          Map.entry(IssueInvitation.class, ADMINISTRATORS),
          Map.entry(TakeInvitation.class, ADMINISTRATORS),
          Map.entry(DisableAccount.class, ADMINISTRATORS),
          Map.entry(EnableAccount.class, ADMINISTRATORS),
          Map.entry(EraseAccount.class, ADMINISTRATORS));

  private final Map<Class<? extends Command>, Set<Role>> roles;

  Policies(Map<Class<? extends Command>, Set<Role>> roles) {
    this.roles = Map.copyOf(roles);
  }

  public static Policies all() {
    return new Policies(ALL);
  }

  Map<Class<? extends Command>, Set<Role>> table() {
    return roles;
  }

  /**
   * @throws StartRefused if nobody has said who may give this command
   */
  void requireLineFor(Class<?> command) {
    if (!roles.containsKey(command)) {
      throw new StartRefused(
          "Nobody has said who may give the command %s.".formatted(command.getSimpleName()),
          "Add its line to Policies.");
    }
  }

  void require(Author author, Command command) {
    require(author, command.getClass());
  }

  /**
   * @throws Refused {@link Refusal#NOT_ALLOWED} if none of the author's roles allows it
   */
  public void require(Author author, Class<? extends Command> command) {
    Set<Role> allowed = roles.getOrDefault(command, Set.of());
    if (author.roles().stream().noneMatch(allowed::contains)) {
      throw new Refused(
          Refusal.NOT_ALLOWED,
          new Unrecorded.NotAllowed(inOrder(allowed), inOrder(author.roles())));
    }
  }

  private static List<Role> inOrder(Set<Role> roles) {
    return roles.stream().sorted().toList();
  }
}
