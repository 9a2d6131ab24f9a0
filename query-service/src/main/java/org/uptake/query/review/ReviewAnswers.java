package org.uptake.query.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.ReviewCode;
import org.uptake.query.platform.ExistenceRows;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.StageCounts;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.review.ReviewDetails.AddresseeCounts;
import org.uptake.query.review.ReviewDetails.ThemeCounts;
import org.uptake.query.review.ReviewRows.Marks;
import org.uptake.query.sheet.Chunks;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;
import org.uptake.query.sheet.TableShape;

/** Answers questions about reviews. */
@Component
final class ReviewAnswers {

  private static final int MOST_GROUPS = 1_000;

  private static final TableShape<ReviewSummary> TABLE =
      new TableShape<ReviewSummary>("reviews")
          .text("code", "#activity+programme+code", ReviewSummary::code)
          .prose("title", "#activity+programme+name", ReviewSummary::title)
          .date("publishedOn", "#date+published", ReviewSummary::publishedOn)
          .text("symbol", "#meta+source+code", ReviewSummary::symbol)
          .text("commissionedBy", "#org+commissioning", ReviewSummary::commissionedBy)
          .stakeholder("custodian", "#org+custodian", ReviewSummary::custodian)
          .prose("summary", "#description", ReviewSummary::summary)
          .number("reportingPeriodMonths", "#meta+period", ReviewSummary::reportingPeriodMonths)
          .number("version", "#meta+version", ReviewSummary::version)
          .number("recommendations", "#indicator+count", ReviewSummary::recommendations)
          .counts(ReviewSummary::counts)
          .number("confirmed", "#indicator+count+confirmed", ReviewSummary::confirmed)
          .number("silent", "#indicator+count+silent", ReviewSummary::silent)
          .number("overdue", "#indicator+count+overdue", ReviewSummary::overdue);

  private final Snapshots answers;
  private final ReviewDirectory directory;
  private final ReviewRows rows;
  private final ExistenceRows existing;

  ReviewAnswers(
      Snapshots answers, ReviewDirectory directory, ReviewRows rows, ExistenceRows existing) {
    this.answers = answers;
    this.directory = directory;
    this.rows = rows;
    this.existing = existing;
  }

  ListTable<ReviewSummary> table(SheetWish wish, TwoDates wanted) {
    return ListTable.of(TABLE, wish, wanted, Chunks.paged((page, dates) -> list(dates, page)));
  }

  WithNames<Listing<ReviewSummary>> list(TwoDates dates, Page page) {
    return answers.introduce(
        dates,
        at -> {
          List<ReviewSummary> items =
              summaries(directory.page(at.position(), page.size(), page.offset()), at);
          return Listing.of(items, directory.count(at.position()), page, at);
        });
  }

  private List<ReviewSummary> summaries(List<ReviewRow> page, Standpoint at) {
    Map<@Nullable String, StageCounts> counts = grouped(rows.countByReview(at));
    Map<String, Marks> marks = rows.marks(page.stream().map(row -> row.code).toList(), at);
    return page.stream()
        .map(
            row ->
                ReviewSummary.of(
                    row,
                    counts.getOrDefault(row.code, new StageCounts()),
                    marks.getOrDefault(row.code, Marks.NONE)))
        .toList();
  }

  WithNames<ReviewDetails> find(String code, TwoDates dates) {
    return answers.introduce(dates, at -> details(known(code, at), at));
  }

  private ReviewDetails details(ReviewRow review, Standpoint at) {
    Map<@Nullable String, StageCounts> themes = grouped(rows.countByTheme(review.code, at));
    Map<@Nullable String, StageCounts> addressees = grouped(rows.countByAddressee(review.code, at));
    Marks marks = rows.marks(List.of(review.code), at).getOrDefault(review.code, Marks.NONE);
    return new ReviewDetails(
        ReviewSummary.of(review, sum(themes.values()), marks),
        themes.entrySet().stream()
            .limit(MOST_GROUPS)
            .map(e -> new ThemeCounts(e.getKey(), e.getValue().total(), e.getValue()))
            .toList(),
        addressees.entrySet().stream()
            .limit(MOST_GROUPS)
            .map(
                e ->
                    new AddresseeCounts(
                        String.valueOf(e.getKey()), e.getValue().total(), e.getValue()))
            .toList(),
        Math.max(themes.size(), addressees.size()) > MOST_GROUPS ? true : null,
        at.asOf(),
        at.knownAt(),
        at.position());
  }

  /**
   * @throws Refused {@link Refusal#UNKNOWN_REVIEW}, or {@link Refusal#NOT_KNOWN_THEN} with the
   *     first instant that works
   */
  private ReviewRow known(String code, Standpoint at) {
    return directory
        .find(code, at.position())
        .orElseThrow(() -> existing.missing(ReviewCode.class, code));
  }

  private static Map<@Nullable String, StageCounts> grouped(List<ReviewRows.Count> counts) {
    Map<@Nullable String, StageCounts> groups = new LinkedHashMap<>();
    for (ReviewRows.Count count : counts) {
      groups
          .computeIfAbsent(count.group(), none -> new StageCounts())
          .add(count.stage(), count.number());
    }
    return groups;
  }

  private static StageCounts sum(Collection<StageCounts> parts) {
    StageCounts sum = new StageCounts();
    parts.forEach(part -> part.counts().forEach(sum::add));
    return sum;
  }
}
