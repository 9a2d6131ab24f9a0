package org.uptake.query.audit;

import org.uptake.kernel.Word;

/** The ways by which events come into the log, as their metadata name them. */
enum RecordedVia implements Word {
  /** Recorded over HTTP. */
  API,
  /** A row of a file. */
  IMPORT,
  /** Somebody who was invited signed in. */
  SIGN_IN,
  /** The program itself, at its first start. */
  START
}
