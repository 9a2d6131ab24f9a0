package org.uptake.platform.health;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Looks at most once a second: whoever watches is always told, and strangers who ask ever so often
 * make no work.
 */
public final class RecentHealth implements HealthIndicator {

  private static final long RECENT_NANOS = Duration.ofSeconds(1).toNanos();

  private final HealthIndicator looking;
  private @Nullable Health seen;
  private long seenAt;

  public RecentHealth(HealthIndicator looking) {
    this.looking = looking;
  }

  @Override
  public synchronized @Nullable Health health() {
    if (seen == null || System.nanoTime() - seenAt > RECENT_NANOS) {
      seen = looking.health();
      seenAt = System.nanoTime();
    }
    return seen;
  }
}
