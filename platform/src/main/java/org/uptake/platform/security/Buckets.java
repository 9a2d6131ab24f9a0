package org.uptake.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;

/** For each of many the requests that are left to them, of late; all have the same rate. */
final class Buckets {

  private static final long MOST = 100_000;

  private final Rate rate;
  private final Cache<String, Bucket> left;

  Buckets(Rate rate) {
    this.rate = rate;
    this.left = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(rate.untilFull()).build();
  }

  /** Takes one request from what is left to somebody, if there is one. */
  boolean take(String somebody) {
    return left.get(somebody, newcomer -> rate.bucket()).tryConsume(1);
  }
}
