package org.uptake.command.log;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers are UUIDs of version 7: they sort by time, so the indexes of the log grow at one end.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

  private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  @Override
  public String generateIdentifier() {
    return GENERATOR.generate().toString();
  }
}
