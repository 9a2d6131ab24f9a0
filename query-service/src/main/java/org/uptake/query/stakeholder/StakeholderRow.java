package org.uptake.query.stakeholder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A form of a stakeholder, read only. */
@Entity
@Table(name = "stakeholder")
@IdClass(StakeholderRow.Key.class)
class StakeholderRow {

  @Id String code = "";

  @Id
  @Column(name = "known_from")
  long knownFrom;

  @Column(name = "known_to")
  long knownTo;

  long version;
  String name = "";
  String kind = "";

  /** A stakeholder has one form at each position. */
  record Key(String code, long knownFrom) implements Serializable {}
}
