package org.uptake.query.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.ShownText;

/**
 * What was found. But for {@code byRight} it is the same for everybody.
 *
 * @param byRight on the first page, for whoever has such a right: the latest of those whose texts
 *     not everybody may read yet
 */
record Findings(@JsonUnwrapped Listing<Hit> list, @Nullable List<Hit> byRight) {

  Stream<ShownText> shown() {
    return Stream.ofNullable(byRight).flatMap(List::stream).flatMap(Hit::shown);
  }
}
