package org.uptake.query.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads reviews. */
interface ReviewDirectory extends Repository<ReviewRow, ReviewRow.Key> {

  @Query(
      """
      select r from ReviewRow r where r.knownFrom <= :position and r.knownTo > :position
      order by r.publishedOn, r.code
      """)
  List<ReviewRow> knownAt(long position);

  @Query(
      """
      select r from ReviewRow r
      where r.code = :code and r.knownFrom <= :position and r.knownTo > :position
      """)
  Optional<ReviewRow> find(String code, long position);

  @Query("select min(r.knownFrom) from ReviewRow r where r.code = :code")
  Optional<Long> firstKnown(String code);
}
