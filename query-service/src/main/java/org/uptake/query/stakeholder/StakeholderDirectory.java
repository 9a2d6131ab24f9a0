package org.uptake.query.stakeholder;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads stakeholders. */
interface StakeholderDirectory extends Repository<StakeholderRow, StakeholderRow.Key> {

  @Query(
      """
      select s from StakeholderRow s where s.knownFrom <= :position and s.knownTo > :position
      order by s.code
      """)
  List<StakeholderRow> knownAt(long position);

  @Query(
      """
      select s from StakeholderRow s
      where s.code = :code and s.knownFrom <= :position and s.knownTo > :position
      """)
  Optional<StakeholderRow> find(String code, long position);

  @Query("select min(s.knownFrom) from StakeholderRow s where s.code = :code")
  Optional<Long> firstKnown(String code);
}
