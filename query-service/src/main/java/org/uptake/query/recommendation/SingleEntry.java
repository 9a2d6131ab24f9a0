package org.uptake.query.recommendation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.stream.Stream;
import org.uptake.query.platform.ShownText;

/** An entry that is told alone, with its history. */
record SingleEntry(@JsonUnwrapped EntryDetails entry) {

  Stream<ShownText> shown() {
    return entry.shown();
  }
}
