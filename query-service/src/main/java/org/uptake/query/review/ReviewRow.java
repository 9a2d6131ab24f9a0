package org.uptake.query.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A form of a review, read only. */
@Entity
@Table(name = "review")
@IdClass(ReviewRow.Key.class)
class ReviewRow {

  @Id String code = "";

  @Id
  @Column(name = "known_from")
  long knownFrom;

  @Column(name = "known_to")
  long knownTo;

  long version;
  String title = "";

  @Column(name = "published_on")
  String publishedOn = "";

  @Nullable String symbol;

  @Column(name = "commissioned_by")
  @Nullable String commissionedBy;

  @Nullable String custodian;
  @Nullable String summary;

  @Column(name = "reporting_period_months")
  int reportingPeriodMonths;

  /** A review has one form at each position. */
  record Key(String code, long knownFrom) implements Serializable {}
}
