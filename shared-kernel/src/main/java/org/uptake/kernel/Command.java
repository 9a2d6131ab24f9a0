package org.uptake.kernel;

/** What somebody asks to be recorded, in one stream of the log. */
public interface Command {

  /** The stream that it concerns, such as {@code recommendation/HIPPO-12}. */
  String stream();
}
