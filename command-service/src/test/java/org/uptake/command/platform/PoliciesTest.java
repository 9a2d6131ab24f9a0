package org.uptake.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.command.Given;
import org.uptake.command.TestNode;
import org.uptake.command.log.CommandDatabase;
import org.uptake.command.review.Review;
import org.uptake.kernel.Command;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.AccountCommand;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.rebuild.RequestRebuild;
import org.uptake.kernel.recommendation.RecommendationCommand;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.review.ReviewCommand;
import org.uptake.kernel.review.ReviewCommand.RegisterReview;
import org.uptake.kernel.stakeholder.StakeholderCommand;
import org.uptake.platform.database.TestDatabase;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.CurrentRoster;
import org.uptake.platform.identity.DirectoryRows;
import org.uptake.platform.identity.RosterAccounts;
import org.uptake.platform.log.EventAliases;
import org.uptake.platform.log.EventSerializer;
import org.uptake.platform.program.StartRefused;

/** docs/domain.md, "People", written down a second time. */
class PoliciesTest {

  private static final Map<String, Set<Role>> MEANT = meant();

  private static Map<String, Set<Role>> meant() {
    Map<String, Set<Role>> meant = new TreeMap<>();
    for (String command :
        List.of(
            "RegisterStakeholder",
            "ReviseStakeholder",
            "RegisterReview",
            "ReviseReview",
            "Propose",
            "ImportEntries",
            "UndoImport")) {
      meant.put(command, EnumSet.of(Role.STEWARD));
    }
    for (String command : List.of("RecordEntry", "CorrectEntry", "RetractEntry", "TryOut")) {
      meant.put(command, EnumSet.of(Role.REPORTER, Role.STEWARD, Role.VERIFIER));
    }
    for (String command :
        List.of(
            "RequestRebuild",
            "OpenAccount",
            "GrantRole",
            "ConfirmGrant",
            "RevokeRole",
            "HandOverSeat",
            "IssueInvitation",
            "TakeInvitation",
            "DisableAccount",
            "EnableAccount",
            "EraseAccount")) {
      meant.put(command, EnumSet.of(Role.ADMINISTRATOR));
    }
    return meant;
  }

  /** Every command that there is. */
  private static List<Class<? extends Command>> commands() {
    return Stream.of(
            StakeholderCommand.class,
            ReviewCommand.class,
            RecommendationCommand.class,
            RequestRebuild.class,
            AccountCommand.class)
        .flatMap(PoliciesTest::leaves)
        .<Class<? extends Command>>map(type -> type.asSubclass(Command.class))
        .toList();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(PoliciesTest::leaves)
        : Stream.of(type);
  }

  /** What these policies allow or refuse otherwise than meant. */
  private static List<String> differences(Policies policies) {
    List<String> differences = new ArrayList<>();
    for (Class<? extends Command> command : commands()) {
      for (Role role : Role.values()) {
        boolean meant = MEANT.getOrDefault(command.getSimpleName(), Set.of()).contains(role);
        if (allows(policies, role, command) != meant) {
          differences.add(command.getSimpleName() + " " + role.word());
        }
      }
    }
    return differences;
  }

  private static boolean allows(Policies policies, Role role, Class<? extends Command> command) {
    try {
      policies.require(new Author("a", new StakeholderCode("DPO"), Set.of(role)), command);
      return true;
    } catch (Refused refused) {
      assertThat(refused.refusal()).isEqualTo(Refusal.NOT_ALLOWED);
      return false;
    }
  }

  /** The policies with one line taken away, or with one role more or less in it. */
  static List<Policies> mutants() {
    List<Policies> mutants = new ArrayList<>();
    Policies.all()
        .table()
        .forEach(
            (command, roles) -> {
              mutants.add(with(command, Set.of()));
              for (Role role : Role.values()) {
                Set<Role> other = EnumSet.noneOf(Role.class);
                other.addAll(roles);
                if (!other.remove(role)) {
                  other.add(role);
                }
                mutants.add(with(command, other));
              }
            });
    return mutants;
  }

  private static Policies with(Class<? extends Command> command, Set<Role> roles) {
    Map<Class<? extends Command>, Set<Role>> table = new HashMap<>(Policies.all().table());
    if (roles.isEmpty()) {
      table.remove(command);
    } else {
      table.put(command, roles);
    }
    return new Policies(table);
  }

  @Test
  void areThoseThatAreMeant() {
    assertThat(commands())
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrderElementsOf(MEANT.keySet());
    assertThat(differences(Policies.all())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void anyOthersAreSeen(Policies mutant) {
    assertThat(differences(mutant)).isNotEmpty();
  }

  @Test
  void aCommandWithoutPolicyStopsTheStart() {
    Policies lacking = with(RegisterReview.class, Set.of());
    try (CommandDatabase database = new CommandDatabase(TestDatabase.fresh())) {
      EventAliases aliases = new EventAliases();
      Accounts accounts =
          new RosterAccounts(
              new CurrentRoster(database.jdbc(), aliases), new DirectoryRows(database.jdbc()));
      AxonWiring axon = new AxonWiring(database, new EventSerializer(aliases), lacking, accounts);
      assertThatThrownBy(() -> axon.aggregate(Review.class))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("RegisterReview");
    }
  }

  @Test
  void whoeverHasSeveralRolesMayWhatOneOfThemAllows() {
    Author author = new Author("a", new StakeholderCode("DPO"), Set.of(Role.READER, Role.STEWARD));
    Policies.all().require(author, RegisterReview.class);
  }

  @Test
  void saysWhatItTakes() {
    Author reader = new Author("a", new StakeholderCode("DPO"), Set.of(Role.READER));
    assertThat(refused(reader, RegisterReview.class))
        .isEqualTo("This takes the role steward; you have reader.");
    Author nobody = TestNode.stamp("a", null).author();
    assertThat(refused(nobody, RequestRebuild.class))
        .isEqualTo("This takes the role administrator; you have steward, verifier.");
    Author roleless = new Author("a", new StakeholderCode("DPO"), Set.of());
    assertThat(refused(roleless, RecordEntry.class))
        .isEqualTo("This takes the role reporter, steward or verifier; you have none.");
  }

  private static String refused(Author author, Class<? extends Command> command) {
    return Given.english(
        catchThrowableOfType(Refused.class, () -> Policies.all().require(author, command)));
  }
}
