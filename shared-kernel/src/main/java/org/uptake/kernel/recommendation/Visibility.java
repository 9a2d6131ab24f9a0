package org.uptake.kernel.recommendation;

import org.uptake.kernel.Word;

/** For whom the texts of an entry are (docs/domain.md, "Restricted entries"). */
public enum Visibility implements Word {
  /** For everybody; never stored, for it is what nobody has to say. */
  PUBLIC,
  RESTRICTED
}
