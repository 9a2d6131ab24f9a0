package org.uptake.command.importing;

import org.uptake.command.importing.ImportRows.Work;
import org.uptake.command.platform.Stamp;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.identity.Accounts;

/** In whose name work is carried out. */
record Authors(Accounts accounts) {

  /** Rights are looked up anew: whoever submitted it may have lost them since. */
  Stamp stamp(Work work, String channel) {
    return accounts
        .withId(work.author())
        .map(author -> new Stamp(author, channel, work.correlationId(), null, work.id()))
        .orElseThrow(() -> new Refused(Refusal.NOT_ALLOWED, FileFault.Simple.ACCOUNT_NOT_IN_USE));
  }
}
