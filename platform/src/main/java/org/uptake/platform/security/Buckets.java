package org.uptake.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;

/** For each of many the requests that are left to them, of late; all have the same rate. */
final class Buckets {

  private static final long MOST = 100_000;

  private final String name;
  private final Rate rate;
  private final Cache<String, Bucket> left;

  /**
   * @param name under which their owners are told what is left
   */
  Buckets(String name, Rate rate) {
    this.name = name;
    this.rate = rate;
    this.left = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(rate.untilFull()).build();
  }

  /** Takes one request from what is left to somebody, if there is one. */
  Allowance take(String somebody) {
    Bucket theirs = of(somebody);
    boolean isTaken = theirs.tryConsume(1);
    return allowance(isTaken, theirs);
  }

  /** Takes it where there is none left, too: who owes some has to wait for longer. */
  Allowance owe(String somebody) {
    Bucket theirs = of(somebody);
    long ignored = theirs.consumeIgnoringRateLimits(1);
    return allowance(true, theirs);
  }

  /** Whether somebody owes nothing; nothing is taken. */
  Allowance look(String somebody) {
    Bucket theirs = of(somebody);
    return allowance(theirs.getAvailableTokens() >= 0, theirs);
  }

  private Bucket of(String somebody) {
    return left.get(somebody, newcomer -> rate.bucket());
  }

  private Allowance allowance(boolean isTaken, Bucket theirs) {
    return new Allowance(name, rate, isTaken, Math.max(0, theirs.getAvailableTokens()));
  }
}
