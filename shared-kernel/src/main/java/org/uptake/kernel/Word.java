package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A closed set of words of the domain, written in kebab-case wherever people or machines read it.
 */
public interface Word {

  String name();

  @JsonValue
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
