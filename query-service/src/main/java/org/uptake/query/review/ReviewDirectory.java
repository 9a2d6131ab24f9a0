package org.uptake.query.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads reviews. */
interface ReviewDirectory extends Repository<ReviewRow, ReviewRow.Key> {

  /** A page of them, by publication. */
  @NativeQuery(
      """
      select * from review r where r.known_from <= :position and r.known_to > :position
      order by r.published_on, r.code limit :size offset :offset
      """)
  List<ReviewRow> page(long position, int size, long offset);

  @Query(
      "select count(*) from ReviewRow r where r.knownFrom <= :position and r.knownTo > :position")
  long count(long position);

  @Query(
      """
      select r from ReviewRow r
      where r.code = :code and r.knownFrom <= :position and r.knownTo > :position
      """)
  Optional<ReviewRow> find(String code, long position);
}
