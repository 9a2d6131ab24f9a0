package org.uptake.query;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.uptake.platform.PlatformConfiguration;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.NodeName;
import org.uptake.platform.health.RecentHealth;
import org.uptake.platform.heap.HeapShare;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.platform.identity.CurrentRoster;
import org.uptake.platform.identity.DirectoryRows;
import org.uptake.platform.identity.RosterAccounts;
import org.uptake.platform.log.EventAliases;
import org.uptake.platform.log.EventSerializer;
import org.uptake.platform.security.SecurityConfiguration;
import org.uptake.platform.security.Senders;
import org.uptake.query.lane.LaneInterceptor;
import org.uptake.query.log.Faults;
import org.uptake.query.log.Follower;
import org.uptake.query.log.Generations;
import org.uptake.query.log.Projection;
import org.uptake.query.log.ProjectionHealth;
import org.uptake.query.log.ProjectionRows;
import org.uptake.query.log.QueryDatabase;
import org.uptake.query.log.Rebuilder;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.AnswerFilter;
import org.uptake.query.platform.Arrivals;
import org.uptake.query.platform.ExistenceRows;
import org.uptake.query.platform.Freshness;
import org.uptake.query.platform.QuestionResolver;
import org.uptake.query.platform.RecordedReadingRows;
import org.uptake.query.platform.RestrictedTexts;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.StakeholderNameRows;
import org.uptake.query.sheet.SheetAbout;
import org.uptake.query.sheet.SheetConverter;
import org.uptake.query.sheet.SheetTurns;

/**
 * The read side. It needs a {@link DatabaseSettings} and a {@link JwtDecoder} from whoever starts
 * it.
 */
@Configuration(proxyBeanMethods = false)
@Import({PlatformConfiguration.class, SecurityConfiguration.class})
@ComponentScan
@EntityScan
@EnableJpaRepositories
public class QueryServiceConfiguration implements WebMvcConfigurer {

  private final ObjectProvider<Senders> senders;
  private final Environment environment;

  public QueryServiceConfiguration(ObjectProvider<Senders> senders, Environment environment) {
    this.senders = senders;
    this.environment = environment;
  }

  @Bean
  QueryDatabase queryDatabase(
      DatabaseSettings settings, @Value("${UPTAKE_LONGEST_QUESTION:5s}") Duration longest) {
    return QueryDatabase.open(settings, longest);
  }

  /** The component "db" of health. */
  @Bean
  RecentHealth dbHealthIndicator(QueryDatabase database) {
    return new RecentHealth(new DataSourceHealthIndicator(database.watch()));
  }

  /** A process that has both sides takes the command side's; likewise the next two. */
  @Bean
  @Fallback
  CurrentRoster queryRoster(JdbcClient database, EventAliases aliases) {
    return new CurrentRoster(database, aliases);
  }

  @Bean
  @Fallback
  DirectoryRows queryDirectory(JdbcClient database) {
    return new DirectoryRows(database);
  }

  @Bean
  @Fallback
  Accounts queryAccounts(CurrentRoster roster, DirectoryRows directory) {
    return new RosterAccounts(roster, directory);
  }

  @Bean
  SequenceRows sequenceRows(JdbcClient database, EventSerializer serializer) {
    return new SequenceRows(database, serializer);
  }

  @Bean
  Generations generations(JdbcClient database, DataSource source) {
    return new Generations(database, new JdbcTransactionManager(source));
  }

  @Bean
  ProjectionRows projectionRows(JdbcClient database, Generations generations) {
    return new ProjectionRows(database, generations);
  }

  @Bean
  Faults faults(JdbcClient database) {
    return new Faults(database);
  }

  @Bean
  Rebuilder rebuild(
      DataSource database,
      SequenceRows sequence,
      Generations generations,
      ProjectionRows rows,
      Faults faults) {
    return new Rebuilder(
        database, sequence, generations, rows, faults, new JdbcTransactionManager(database));
  }

  /** Follows what was built before. */
  @Bean
  Follower follower(
      List<Projection> projections,
      SequenceRows sequence,
      DataSource database,
      DatabaseSettings settings,
      Rebuilder rebuild,
      NodeName node) {
    rebuild.prepare(projections, settings);
    return Follower.of(projections, sequence, database, settings, node);
  }

  @Bean
  RecentHealth projectionHealth(Follower follower, QueryDatabase database) {
    Faults faults = new Faults(JdbcClient.create(database.watch()));
    return new RecentHealth(new ProjectionHealth(follower, faults));
  }

  @Bean
  ExistenceRows existenceRows(JdbcClient database, SequenceRows sequence) {
    return new ExistenceRows(database, sequence);
  }

  @Bean
  Arrivals arrivals(ProjectionRows projections, SequenceRows sequence, Senders senders) {
    return new Arrivals(projections, sequence, senders::current);
  }

  @Bean
  Snapshots answers(
      ProjectionRows projections,
      SequenceRows sequence,
      ExistenceRows existing,
      Arrivals arrivals,
      JdbcClient database,
      PlatformTransactionManager transactions) {
    return new Snapshots(
        projections,
        sequence,
        existing,
        arrivals,
        new StakeholderNameRows(database),
        transactions,
        Clock.systemUTC());
  }

  @Bean
  RestrictedTexts restrictedTexts(Snapshots answers, JdbcClient database, CurrentAuthor current) {
    return new RestrictedTexts(answers, new RecordedReadingRows(database), current);
  }

  /** It is made with the server, before anybody has found out whether there is a database. */
  @Bean
  FilterRegistrationBean<AnswerFilter> answerFilter(
      ObjectProvider<ProjectionRows> projections,
      ObjectProvider<SequenceRows> sequence,
      Senders senders,
      HandlerExceptionResolver handlerExceptionResolver) {
    Freshness freshness =
        new Freshness(
            () -> projections.getObject().position(),
            position -> sequence.getObject().recordedAt(position),
            Clock.systemUTC());
    FilterRegistrationBean<AnswerFilter> registration =
        new FilterRegistrationBean<>(
            new AnswerFilter(
                HeapShare.ANSWERS.size(), freshness, senders::current, handlerExceptionResolver));
    registration.addUrlPatterns("/api/*");
    return registration;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    for (HandlerInterceptor of :
        List.of(new LaneInterceptor(), new SheetTurns(() -> senders.getObject().current()))) {
      var ignored = registry.addInterceptor(of);
    }
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    SheetAbout about =
        new SheetAbout(
            environment.getProperty("uptake.license", ""),
            environment.getProperty("uptake.operator", ""));
    converters.addCustomConverter(new SheetConverter(about));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new QuestionResolver());
  }
}
