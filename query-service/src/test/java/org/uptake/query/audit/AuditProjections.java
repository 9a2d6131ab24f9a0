package org.uptake.query.audit;

import org.uptake.query.TestLog;
import org.uptake.query.log.Projection;

/** Makes the projection for tests of the other packages. */
public final class AuditProjections {

  private AuditProjections() {}

  public static Projection fresh(TestLog log) {
    return new AuditProjection(new AuditRows(log.template()), log.sequence());
  }

  /** The same with so much memory, in bytes. */
  public static Projection fresh(TestLog log, long memory) {
    return new AuditProjection(new AuditRows(log.template()), log.sequence(), memory);
  }
}
