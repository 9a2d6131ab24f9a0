package org.uptake.platform.program;

/** The program does not start, for a reason that whoever started it can mend. */
public final class StartRefused extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String remedy;

  /**
   * @param reason what is wrong
   * @param remedy what to do about it
   */
  public StartRefused(String reason, String remedy) {
    super(reason + " " + remedy);
    this.reason = reason;
    this.remedy = remedy;
  }

  public StartRefused(String reason, String remedy, Throwable cause) {
    super(reason + " " + remedy, cause);
    this.reason = reason;
    this.remedy = remedy;
  }

  String reason() {
    return reason;
  }

  String remedy() {
    return remedy;
  }
}
