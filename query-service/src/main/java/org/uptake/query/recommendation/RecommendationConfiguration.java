package org.uptake.query.recommendation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Answers;
import org.uptake.query.platform.RestrictedTexts;
import org.uptake.query.platform.WordRows;
import tools.jackson.databind.json.JsonMapper;

/** Puts the recommendations together. */
@Configuration(proxyBeanMethods = false)
class RecommendationConfiguration {

  @Bean
  RecommendationProjection recommendationProjection(JdbcTemplate database) {
    return new RecommendationProjection(
        new RecommendationRows(database, new JsonMapper()),
        new CheckpointRows(JdbcClient.create(database), CheckpointRows.EVERY));
  }

  @Bean
  EntryRows entryRows(JdbcClient database) {
    return new EntryRows(database, new JsonMapper());
  }

  @Bean
  KnownThen knownThen(JdbcClient database, EntryRows entries, SequenceRows sequence) {
    return new KnownThen(new DetailRows(database), entries, sequence);
  }

  @Bean
  RecommendationAnswers recommendationAnswers(
      Answers answers, JdbcClient database, KnownThen known, WordRows words) {
    Tables tables =
        new Tables(
            new ListRows(database),
            new DetailRows(database),
            new LinkRows(database),
            new FundingRows(database),
            words);
    return new RecommendationAnswers(answers, tables, known);
  }

  @Bean
  EntryAnswers entryAnswers(
      Answers answers, RestrictedTexts restricted, EntryRows entries, KnownThen known) {
    return new EntryAnswers(answers, restricted, entries, known);
  }
}
