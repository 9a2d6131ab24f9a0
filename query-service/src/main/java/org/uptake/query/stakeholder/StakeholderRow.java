package org.uptake.query.stakeholder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A form of a stakeholder, read only. */
@Entity
@Table(name = "stakeholder")
@IdClass(StakeholderRow.Key.class)
class StakeholderRow {

  @Id String code = "";

  @Id
  @Column(name = "known_from")
  long knownFrom;

  @Id
  @Column(name = "from_day")
  LocalDate fromDay = LocalDate.MIN;

  @Column(name = "to_day")
  LocalDate toDay = LocalDate.MAX;

  @Column(name = "known_to")
  long knownTo;

  long version;
  String name = "";
  String kind = "";
  @Nullable String since;
  @Nullable String successor;

  /** A stakeholder has one form at each position for each day. */
  record Key(String code, long knownFrom, LocalDate fromDay) implements Serializable {}
}
