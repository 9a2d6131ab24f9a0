package org.uptake.query.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.ReviewCode;

/** Reads when reviews were published: the earliest day that it can have been. */
@Component
public final class PublicationRows {

  private final JdbcClient database;
  private final ExistenceRows existing;

  public PublicationRows(JdbcClient database, ExistenceRows existing) {
    this.database = database;
    this.existing = existing;
  }

  /**
   * @throws Refused {@link Refusal#UNKNOWN_REVIEW}, or {@link Refusal#NOT_KNOWN_THEN} with the
   *     first instant that works
   */
  public LocalDate ofReview(String code, Standpoint at) {
    return find(code, at).orElseThrow(() -> existing.missing(ReviewCode.class, code));
  }

  /** Empty where there is no such review, or was none yet. */
  public Optional<LocalDate> find(String code, Standpoint at) {
    return database
        .sql("select published_on from review v where code = :code and " + known())
        .params(at.parameters())
        .param("code", code)
        .query(String.class)
        .optional()
        .map(PublicationRows::earliest);
  }

  /**
   * @throws Refused as {@link #ofReview} does
   */
  public void requireKnown(String code, Standpoint at) {
    LocalDate ignored = ofReview(code, at);
  }

  /** Of the first of all reviews; a coarser date sorts before the days that it can mean. */
  public Optional<LocalDate> first(Standpoint at) {
    return database
        .sql(
            "select published_on from review v where %s order by published_on collate \"C\" limit 1"
                .formatted(known()))
        .params(at.parameters())
        .query(String.class)
        .optional()
        .map(PublicationRows::earliest);
  }

  /** The reviews published last, by code. */
  public List<String> latest(int most, Standpoint at) {
    return database
        .sql(
            """
            select code from review v where %s
            order by published_on collate "C" desc, code limit :most
            """
                .formatted(known()))
        .params(at.parameters())
        .param("most", most)
        .query(String.class)
        .list();
  }

  private static String known() {
    return Standpoint.KNOWN.formatted("v");
  }

  private static LocalDate earliest(String publishedOn) {
    return PartialDate.of(publishedOn).earliest();
  }
}
