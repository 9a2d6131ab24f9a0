package org.uptake.command.importing;

/** How fast an import may go. */
interface Pace {

  /** Rests where it has to, and tells whether the import goes on; otherwise it is others' turn. */
  boolean goesOn();
}
