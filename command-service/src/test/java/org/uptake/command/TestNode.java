package org.uptake.command;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.command.account.DirectoryInterceptor;
import org.uptake.command.account.Enrolment;
import org.uptake.command.account.People;
import org.uptake.command.log.CommandDatabase;
import org.uptake.command.log.LogRows;
import org.uptake.command.log.Sequencer;
import org.uptake.command.platform.AxonWiring;
import org.uptake.command.platform.Dispatch;
import org.uptake.command.platform.Outcome;
import org.uptake.command.platform.Policies;
import org.uptake.command.platform.Stamp;
import org.uptake.command.platform.Surroundings;
import org.uptake.command.recommendation.IssuingReviews;
import org.uptake.command.recommendation.Proposals;
import org.uptake.command.recommendation.Recommendation;
import org.uptake.command.recommendation.Successions;
import org.uptake.command.review.Review;
import org.uptake.command.stakeholder.Stakeholder;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.RecommendationCommand.Propose;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.review.ReviewCommand.RegisterReview;
import org.uptake.kernel.review.ReviewForm;
import org.uptake.kernel.stakeholder.StakeholderCommand.RegisterStakeholder;
import org.uptake.kernel.stakeholder.StakeholderForm;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.CurrentRoster;
import org.uptake.platform.identity.DirectoryRows;
import org.uptake.platform.identity.Identity;
import org.uptake.platform.identity.RosterAccounts;
import org.uptake.platform.log.EventAliases;
import org.uptake.platform.log.EventSerializer;

/** The objects of one command node, put together as the configuration does it. */
public final class TestNode implements AutoCloseable {

  public static final ReviewCode DEMO = new ReviewCode("DEMO");

  /** Who needs no account to administer. */
  public static final Author ADMINISTRATOR = Author.program(new StakeholderCode("DPO"));

  private final CommandDatabase database;
  private final LogRows log;
  private final Sequencer sequencer;
  private final CurrentRoster roster;
  private final DirectoryRows directory;
  private final Dispatch recording;
  private final Surroundings surroundings;
  private final Proposals proposals;
  private final Successions successions;

  public TestNode(DatabaseSettings settings) {
    EventAliases aliases = new EventAliases();
    database = new CommandDatabase(settings);
    log = new LogRows(database.jdbc());
    log.requireKnownTypes(aliases);
    sequencer = new Sequencer(database.sequencerPool());
    roster = new CurrentRoster(database.jdbc(), aliases);
    directory = new DirectoryRows(database.jdbc());
    AxonWiring axon =
        new AxonWiring(
            database, new EventSerializer(aliases), Policies.all(), new Acquainted(accounts()));
    axon.aggregate(Stakeholder.class);
    axon.aggregate(Review.class);
    axon.lasting(Recommendation.class);
    axon.aggregate(People.class);
    axon.around(new DirectoryInterceptor(directory));
    recording = new Dispatch(axon.gateway());
    surroundings = new Surroundings(log, Clock.systemUTC());
    proposals = new Proposals(surroundings, new IssuingReviews(surroundings, aliases));
    successions = new Successions(surroundings, aliases);
  }

  /** Knows whoever has an account, and those whom tests make up. */
  private record Acquainted(Accounts roster) implements Accounts {

    @Override
    public Optional<Author> of(Identity identity) {
      return roster.of(identity);
    }

    @Override
    public Optional<Author> withId(String account) {
      return account.startsWith("author-")
          ? Optional.of(stamp(account, null).author())
          : roster.withId(account);
    }
  }

  public CommandDatabase database() {
    return database;
  }

  public LogRows log() {
    return log;
  }

  public Sequencer sequencer() {
    return sequencer;
  }

  public Dispatch recording() {
    return recording;
  }

  public Surroundings surroundings() {
    return surroundings;
  }

  public CurrentRoster roster() {
    return roster;
  }

  public Accounts accounts() {
    return new RosterAccounts(roster, directory);
  }

  public Enrolment enrolment() {
    return new Enrolment(recording, surroundings, database.transactions());
  }

  public Proposals proposals() {
    return proposals;
  }

  public Successions successions() {
    return successions;
  }

  /** The review DEMO and the stakeholders that act in it. */
  public TestNode withDemo() {
    for (String code : List.of("SEC", "FM", "DPO", "SC")) {
      Fields fields = Sent.fields("code", code, "name", "The " + code, "kind", "secretariat");
      done(
          new RegisterStakeholder(
              new StakeholderCode(code),
              StakeholderForm.read(fields, Given.circumstances()).parsed(),
              ExpectedVersion.ANY));
    }
    Fields review = Sent.fields("code", "DEMO", "title", "Demo", "publishedOn", "2018-11-29");
    done(
        new RegisterReview(
            DEMO, ReviewForm.read(review, circumstances(review)).parsed(), ExpectedVersion.ANY));
    return this;
  }

  /** Opens a recommendation that is addressed to SEC and FM. */
  public RecommendationId proposed(String number) {
    Propose propose = propose(number);
    done(propose);
    return propose.recommendation();
  }

  public Propose propose(String number) {
    Fields fields =
        Sent.fields(
            "number", number, "title", "T", "text", "Text", "addressees", List.of("SEC", "FM"));
    return proposals.propose(DEMO, fields, ExpectedVersion.ANY);
  }

  public Outcome record(RecommendationId id, @Nullable String key, Fields fields) {
    return record(id, key, "", ExpectedVersion.ANY, fields);
  }

  /**
   * @param request tells requests apart
   */
  public Outcome record(
      RecommendationId id,
      @Nullable String key,
      String request,
      ExpectedVersion expected,
      Fields fields) {
    RecordEntry command =
        new RecordEntry(
            id,
            EntryId.of(UUID.randomUUID().toString()),
            fields,
            surroundings.circumstances(expected, EntryForm.streamsNamedBy(fields)));
    return recording.record(command, stamp("author-1", key), fingerprint(request));
  }

  public Outcome done(org.uptake.kernel.Command command) {
    return recording.record(command, stamp("author-1", null), fingerprint(""));
  }

  public static String fingerprint(String request) {
    return org.uptake.command.platform.Fingerprint.of("POST", request, null, new byte[0]);
  }

  public static Stamp stamp(String author, @Nullable String key) {
    return new Stamp(
        new Author(author, new StakeholderCode("DPO"), Set.of(Role.STEWARD, Role.VERIFIER)),
        "api",
        "correlation-1",
        key);
  }

  public Circumstances circumstances(Fields fields) {
    return surroundings.circumstances(ExpectedVersion.ANY, EntryForm.streamsNamedBy(fields));
  }

  @Override
  public void close() {
    database.close();
  }
}
