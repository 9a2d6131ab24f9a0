package org.uptake.query.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A draft, read only. */
@Entity
@Table(schema = "directory", name = "draft")
@IdClass(DraftRow.Key.class)
class DraftRow {

  @Id UUID account = new UUID(0, 0);

  @Id UUID draft = new UUID(0, 0);

  String about = "";

  /** As JSON. */
  String content = "";

  @Column(name = "saved_at")
  Instant savedAt = Instant.EPOCH;

  /** Each is its owner's alone. */
  record Key(UUID account, UUID draft) implements Serializable {}
}
