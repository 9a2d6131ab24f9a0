package org.uptake.query.recommendation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.ExistenceRows;
import org.uptake.query.platform.RestrictedTexts;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.text.SearchQueryRows;
import tools.jackson.databind.json.JsonMapper;

/** Puts the answers about recommendations together. */
@Configuration(proxyBeanMethods = false)
class RecommendationConfiguration {

  @Bean
  EntryRows entryRows(JdbcClient database) {
    return new EntryRows(database, new JsonMapper());
  }

  @Bean
  KnownThen knownThen(
      JdbcClient database, EntryRows entries, SequenceRows sequence, ExistenceRows existing) {
    return new KnownThen(new DetailRows(database), entries, sequence, existing);
  }

  @Bean
  RecommendationAnswers recommendationAnswers(
      Snapshots answers, JdbcClient database, KnownThen known) {
    AnswerSources tables =
        new AnswerSources(
            new ListRows(database),
            new FacetRows(database),
            new LifelineRows(database),
            new DetailRows(database),
            new TrackRows(database),
            new LinkRows(database),
            new RecommendationFundingRows(database),
            new SearchQueryRows(database, "recommendation"));
    return new RecommendationAnswers(answers, tables, known);
  }

  @Bean
  EntryAnswers entryAnswers(
      Snapshots answers, RestrictedTexts restricted, EntryRows entries, KnownThen known) {
    return new EntryAnswers(answers, restricted, entries, known);
  }

  @Bean
  EntryListAnswers entryListAnswers(Snapshots answers, JdbcClient database, EntryRows entries) {
    return new EntryListAnswers(answers, new EntryListRows(database), entries);
  }
}
