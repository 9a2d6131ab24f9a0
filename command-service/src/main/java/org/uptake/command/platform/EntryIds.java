package org.uptake.command.platform;

import org.axonframework.common.IdentifierFactory;
import org.uptake.kernel.EntryId;

/** Ids for new entries. */
public final class EntryIds {

  private EntryIds() {}

  public static EntryId next() {
    return EntryId.of(IdentifierFactory.getInstance().generateIdentifier());
  }
}
