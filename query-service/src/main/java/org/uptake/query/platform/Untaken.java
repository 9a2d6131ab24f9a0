package org.uptake.query.platform;

import org.uptake.kernel.Message;

/** Whose answers are still being taken. */
public enum Untaken implements Message {
  OF_OTHERS,
  YOURS
}
