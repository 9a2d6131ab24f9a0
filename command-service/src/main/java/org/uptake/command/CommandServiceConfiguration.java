package org.uptake.command;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.uptake.command.account.DirectoryInterceptor;
import org.uptake.command.account.People;
import org.uptake.command.log.CommandDatabase;
import org.uptake.command.log.LogRows;
import org.uptake.command.log.Sequencer;
import org.uptake.command.platform.AxonWiring;
import org.uptake.command.platform.Dispatch;
import org.uptake.command.platform.Places;
import org.uptake.command.platform.Policies;
import org.uptake.command.platform.Recorder;
import org.uptake.command.platform.SentFormResolver;
import org.uptake.command.platform.SubmissionResolver;
import org.uptake.command.platform.Surroundings;
import org.uptake.command.rebuild.Rebuild;
import org.uptake.command.recommendation.IssuingReviews;
import org.uptake.command.recommendation.Proposals;
import org.uptake.command.recommendation.Recommendation;
import org.uptake.command.recommendation.Successions;
import org.uptake.command.review.Review;
import org.uptake.command.stakeholder.Stakeholder;
import org.uptake.platform.PlatformConfiguration;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.health.RecentHealth;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.platform.identity.CurrentRoster;
import org.uptake.platform.identity.DirectoryRows;
import org.uptake.platform.identity.RosterAccounts;
import org.uptake.platform.log.EventAliases;
import org.uptake.platform.log.EventSerializer;
import org.uptake.platform.security.SecurityConfiguration;

/**
 * The write side. It needs a {@link DatabaseSettings} and a {@link JwtDecoder} from whoever starts
 * it.
 */
@Configuration(proxyBeanMethods = false)
@Import({PlatformConfiguration.class, SecurityConfiguration.class})
@ComponentScan
public class CommandServiceConfiguration implements WebMvcConfigurer {

  @Bean
  CommandDatabase commandDatabase(DatabaseSettings settings) {
    return new CommandDatabase(settings);
  }

  @Bean
  LogRows logRows(CommandDatabase database, EventAliases aliases) {
    LogRows log = new LogRows(database.jdbc());
    log.requireKnownTypes(aliases);
    return log;
  }

  /** The component "log" of health. */
  @Bean
  RecentHealth logHealthIndicator(CommandDatabase database) {
    return new RecentHealth(new DataSourceHealthIndicator(database.pool()));
  }

  @Bean
  Sequencer sequencer(CommandDatabase database) {
    return new Sequencer(database.sequencerPool());
  }

  @Bean
  CurrentRoster currentRoster(CommandDatabase database, EventAliases aliases) {
    return new CurrentRoster(database.jdbc(), aliases);
  }

  @Bean
  DirectoryRows directoryRows(CommandDatabase database) {
    return new DirectoryRows(database.jdbc());
  }

  @Bean
  Accounts accounts(CurrentRoster roster, DirectoryRows directory) {
    return new RosterAccounts(roster, directory);
  }

  @Bean
  Policies policies() {
    return Policies.all();
  }

  @Bean
  AxonWiring axonWiring(
      CommandDatabase database,
      EventSerializer serializer,
      Policies policies,
      Accounts accounts,
      DirectoryRows directory) {
    AxonWiring axon = new AxonWiring(database, serializer, policies, accounts);
    axon.around(new DirectoryInterceptor(directory));
    axon.aggregate(Stakeholder.class);
    axon.aggregate(Review.class);
    axon.lasting(Recommendation.class);
    axon.aggregate(Rebuild.class);
    axon.aggregate(People.class);
    return axon;
  }

  @Bean
  Dispatch recording(AxonWiring axon) {
    return new Dispatch(axon.gateway());
  }

  @Bean
  Surroundings surroundings(LogRows log) {
    return new Surroundings(log, Clock.systemUTC());
  }

  @Bean
  Recorder recorder(
      Dispatch recording,
      Sequencer sequencer,
      LogRows log,
      Policies policies,
      CurrentAuthor current) {
    return new Recorder(recording, new Places(sequencer, log), policies, current);
  }

  @Bean
  IssuingReviews reviews(Surroundings surroundings, EventAliases aliases) {
    return new IssuingReviews(surroundings, aliases);
  }

  @Bean
  Successions successions(Surroundings surroundings, EventAliases aliases) {
    return new Successions(surroundings, aliases);
  }

  @Bean
  Proposals proposals(Surroundings surroundings, IssuingReviews reviews) {
    return new Proposals(surroundings, reviews);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SubmissionResolver());
    resolvers.add(new SentFormResolver());
  }
}
