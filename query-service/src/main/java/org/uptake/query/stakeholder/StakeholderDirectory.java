package org.uptake.query.stakeholder;

import java.util.List;
import java.util.Optional;
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
        and :kind in ('', s.kind)
      order by s.code limit :size offset :offset
      """)
  List<StakeholderRow> page(String kind, long position, int size, long offset);

  @Query(
      """
      select count(*) from StakeholderRow s
      where s.knownFrom <= :position and s.knownTo > :position and (:kind = '' or s.kind = :kind)
      """)
  long count(String kind, long position);

  @Query(
      """
      select s from StakeholderRow s
      where s.code = :code and s.knownFrom <= :position and s.knownTo > :position
      """)
  Optional<StakeholderRow> find(String code, long position);
}
