package org.uptake.console.frame;

/** What one page shows; the template of the same name writes it. */
public interface WebPage {

  Frame frame();

  /** HTTP status; a page that had to leave something out of account says so. */
  default int status() {
    return frame().visit().mistakes().isEmpty() ? 200 : 400;
  }

  /** After how many seconds it is to be loaded again; 0 for a page that stands. */
  default int renewedAfter() {
    return 0;
  }

  /** Whether it runs the script that keeps a form while it is typed; no page runs another. */
  default boolean keepsWhatIsTyped() {
    return false;
  }

  /** The name of the template. */
  String template();
}
