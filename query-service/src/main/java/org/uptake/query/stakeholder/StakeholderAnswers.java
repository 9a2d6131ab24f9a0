package org.uptake.query.stakeholder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.query.platform.ExistenceRows;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.Chunks;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;
import org.uptake.query.sheet.TableShape;
import org.uptake.query.stakeholder.StakeholderDetails.CalledName;

/** Answers questions about stakeholders. */
@Component
final class StakeholderAnswers {

  private static final TableShape<StakeholderSummary> TABLE =
      new TableShape<StakeholderSummary>("stakeholders")
          .text("code", "#org+code", StakeholderSummary::code)
          .prose("name", "#org+name", StakeholderSummary::name)
          .word("kind", "#org+type", StakeholderSummary::kind)
          .number("version", "#meta+version", StakeholderSummary::version);

  private final Snapshots answers;
  private final StakeholderDirectory directory;
  private final AddressedRows addressed;
  private final ActivityRows activity;
  private final ExistenceRows existing;

  StakeholderAnswers(
      Snapshots answers,
      StakeholderDirectory directory,
      AddressedRows addressed,
      ActivityRows activity,
      ExistenceRows existing) {
    this.answers = answers;
    this.directory = directory;
    this.addressed = addressed;
    this.activity = activity;
    this.existing = existing;
  }

  ListTable<StakeholderSummary> table(
      Optional<StakeholderRegistered.Kind> kind, SheetWish wish, TwoDates wanted) {
    return ListTable.of(
        TABLE,
        wish,
        wanted,
        Chunks.paged((page, dates) -> new WithNames<>(list(kind, page, dates), Map.of())));
  }

  Listing<StakeholderSummary> list(
      Optional<StakeholderRegistered.Kind> kind, Page page, TwoDates dates) {
    return answers.answer(dates, at -> list(kind, page, at));
  }

  private Listing<StakeholderSummary> list(
      Optional<StakeholderRegistered.Kind> kind, Page page, Standpoint at) {
    String word = kind.map(StakeholderRegistered.Kind::word).orElse("");
    List<StakeholderSummary> found =
        directory.page(word, at.asOf(), at.position(), page.size(), page.offset()).stream()
            .map(StakeholderSummary::of)
            .toList();
    return Listing.of(found, directory.count(word, at.asOf(), at.position()), page, at);
  }

  WithNames<StakeholderDetails> find(String code, TwoDates dates) {
    return answers.introduce(dates, at -> details(code, at));
  }

  private StakeholderDetails details(String code, Standpoint at) {
    List<StakeholderRow> named = directory.find(code, at.asOf(), at.position());
    if (named.isEmpty()) {
      throw existing.missing(StakeholderCode.class, code);
    }
    return new StakeholderDetails(
        StakeholderSummary.of(named.getLast()),
        named.stream().map(row -> new CalledName(row.name, row.since)).toList(),
        named.getLast().successor,
        Addressed.of(addressed.tracks(code, at)),
        new Activity(activity.acts(code, at), activity.given(code, at), activity.lag(code, at)),
        addressed.reviews(code, at),
        at.asOf(),
        at.knownAt(),
        at.position());
  }
}
