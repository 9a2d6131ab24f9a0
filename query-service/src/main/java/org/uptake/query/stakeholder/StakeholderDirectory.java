package org.uptake.query.stakeholder;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads stakeholders. */
interface StakeholderDirectory extends Repository<StakeholderRow, StakeholderRow.Key> {

  /**
   * A page of them, by code.
   *
   * @param kind that they must have; empty for any
   */
  @NativeQuery(
      """
      select * from stakeholder s where s.known_from <= :position and s.known_to > :position
        and s.from_day <= :asOf and s.to_day > :asOf and :kind in ('', s.kind)
      order by s.code limit :size offset :offset
      """)
  List<StakeholderRow> page(String kind, LocalDate asOf, long position, int size, long offset);

  @Query(
      """
      select count(*) from StakeholderRow s
      where s.knownFrom <= :position and s.knownTo > :position and (:kind = '' or s.kind = :kind)
        and s.fromDay <= :asOf and s.toDay > :asOf
      """)
  long count(String kind, LocalDate asOf, long position);

  /** One of them by each name that it had by then, the newest last. */
  @Query(
      """
      select s from StakeholderRow s
      where s.code = :code and s.knownFrom <= :position and s.knownTo > :position
        and s.fromDay <= :asOf
      order by s.fromDay
      """)
  List<StakeholderRow> find(String code, LocalDate asOf, long position);
}
