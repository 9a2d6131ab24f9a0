package org.uptake.query.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.recommendation.EntryListRows.Line;
import org.uptake.query.recommendation.EntryListRows.Place;
import org.uptake.query.sheet.Chunk;
import org.uptake.query.sheet.Chunks;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/**
 * Answers which entries there are of all recommendations, the same to everybody: whoever has a
 * right to texts that are withheld reads them where they mean to, and that is recorded.
 */
final class EntryListAnswers {

  private final Snapshots answers;
  private final EntryListRows lists;
  private final EntryRows entries;

  EntryListAnswers(Snapshots answers, EntryListRows lists, EntryRows entries) {
    this.answers = answers;
    this.lists = lists;
    this.entries = entries;
  }

  /** All of them, the newest first. */
  ListTable<EntryDetails> table(EntryFilter filter, SheetWish wish, TwoDates dates) {
    return ListTable.of(EntryTable.SHAPE, wish, dates, new EntryChunks(filter));
  }

  /** Each chunk goes on behind the last entry of the one before. */
  private final class EntryChunks implements Chunks<EntryDetails> {

    private final EntryFilter filter;
    private @Nullable Place last;
    private boolean isOver;

    EntryChunks(EntryFilter filter) {
      this.filter = filter;
    }

    @Override
    public Optional<Chunk<EntryDetails>> next(TwoDates dates) {
      return isOver ? Optional.empty() : Optional.of(answers.answer(dates, this::chunk));
    }

    private Chunk<EntryDetails> chunk(Standpoint at) {
      List<Line> lines = lists.after(last, filter, SIZE, at);
      isOver = lines.isEmpty();
      last = isOver ? last : lines.getLast().place();
      WithNames<List<EntryDetails>> read = answers.introduced(items(lines, at), at);
      return new Chunk<>(read.answer(), read.names(), at);
    }
  }

  WithNames<Listing<EntryDetails>> list(EntryFilter filter, Page page, TwoDates dates) {
    return answers.introduce(dates, at -> list(filter, page, at));
  }

  private Listing<EntryDetails> list(EntryFilter filter, Page page, Standpoint at) {
    EntryListRows.Found found = lists.find(filter, page, at);
    Page shown = found.fitting(page);
    List<Line> lines = found.lines().stream().limit(shown.size()).toList();
    return Listing.of(items(lines, at), found.total(), shown, at).more(found.more());
  }

  private List<EntryDetails> items(List<Line> lines, Standpoint at) {
    List<UUID> ids = lines.stream().map(Line::entry).toList();
    List<EntryDetails> told = EntryAssembly.of(ids, entries.forms(ids, false, at), false);
    return IntStream.range(0, ids.size())
        .mapToObj(n -> told.get(n).titled(lines.get(n).title()))
        .toList();
  }
}
