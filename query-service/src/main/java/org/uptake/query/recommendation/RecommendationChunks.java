package org.uptake.query.recommendation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.Chunk;
import org.uptake.query.sheet.Chunks;
import org.uptake.query.text.SearchQuery;

/** The recommendations that a filter lets through: found once, and then read chunk by chunk. */
final class RecommendationChunks implements Chunks<ReadableSummary> {

  private static final Page ALL = new Page(0, Integer.MAX_VALUE);

  private final Snapshots answers;
  private final AnswerSources tables;
  private final ListRequest wanted;
  private @Nullable List<String> left;

  RecommendationChunks(Snapshots answers, AnswerSources tables, ListRequest wanted) {
    this.answers = answers;
    this.tables = tables;
    this.wanted = wanted;
  }

  @Override
  public Optional<Chunk<ReadableSummary>> next(TwoDates dates) {
    return left != null && left.isEmpty() ? Optional.empty() : Optional.of(chunk(dates));
  }

  private Chunk<ReadableSummary> chunk(TwoDates dates) {
    return answers.answer(
        dates,
        at -> {
          List<String> ids = left == null ? ids(at) : left;
          List<String> some = ids.subList(0, Math.min(SIZE, ids.size()));
          left = ids.subList(some.size(), ids.size());
          WithNames<List<ReadableSummary>> read = answers.introduced(readable(some, at), at);
          return new Chunk<>(read.answer(), read.names(), at);
        });
  }

  private List<String> ids(Standpoint at) {
    Optional<SearchQuery> words = wanted.q().map(tables.words()::read);
    RecommendationFilter filter = words.map(wanted.filter()::containing).orElse(wanted.filter());
    return tables.lists().hits(filter, wanted.order(), ALL, at).page();
  }

  private List<ReadableSummary> readable(List<String> ids, Standpoint at) {
    Map<String, DetailRows.Text> readings = tables.details().texts(ids, at);
    return tables.lists().summaries(ids, Map.of(), Optional.empty(), at).stream()
        .flatMap(
            standing ->
                Optional.ofNullable(readings.get(standing.id()))
                    .map(reading -> new ReadableSummary(standing, reading))
                    .stream())
        .toList();
  }
}
