package org.uptake.standalone.api;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.WithNames;
import tools.jackson.databind.node.ObjectNode;

/** What many answers have in the same way is a type, of which they are composed. */
final class Parts {

  private static final Set<String> DATES = Set.of("asOf", "knownAt", "position");
  private static final String ITEMS = "items";

  private Parts() {}

  /** Some of the fields of a type. */
  record Part(ObjectNode reference, Set<String> fields) {}

  /**
   * @param without components of the type that others describe
   */
  static List<Part> of(ResolvableType type, Set<String> without, Schemas schemas) {
    Set<String> names = names(type.toClass());
    List<Part> parts = new ArrayList<>();
    if (type.toClass() == Listing.class && without.isEmpty()) {
      names.remove(ITEMS);
      parts.add(new Part(schemas.listing(Set.of(ITEMS)), names));
    } else if (type.toClass() != Standpoint.class && names.containsAll(DATES)) {
      ResolvableType standpoint = ResolvableType.forClass(Standpoint.class);
      parts.add(new Part(schemas.of(standpoint), names(Standpoint.class)));
    }
    if (type.toClass() == WithNames.class && without.isEmpty()) {
      parts.add(new Part(schemas.names(), Set.of("names")));
    }
    return parts;
  }

  private static Set<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }
}
