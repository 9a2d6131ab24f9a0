package org.uptake.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How often each login was tried in vain of late. After the fifth time the next try has to wait,
 * and twice as long after each further one; whether there is such a login makes no difference.
 */
final class Failures {

  private static final int FREE = 5;
  private static final int MOST_DOUBLINGS = 8;
  private static final long MOST_LOGINS = 100_000;

  /** More than any login has, so that whatever is typed takes no more memory. */
  private static final int TOLD_APART_BY = 65;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration MEMORY = Duration.ofMinutes(30);

  private final Clock clock;
  private final Cache<String, Failed> byLogin =
      Caffeine.newBuilder().maximumSize(MOST_LOGINS).expireAfterWrite(MEMORY).build();

  Failures(Clock clock) {
    this.clock = clock;
  }

  private record Failed(int times, Instant last) {

    Instant until() {
      return times < FREE
          ? Instant.EPOCH
          : last.plus(FIRST_WAIT.multipliedBy(1L << Math.min(times - FREE, MOST_DOUBLINGS)));
    }
  }

  /** How long this login may not be tried; zero or less if it may. */
  Duration wait(String login) {
    Failed failed = byLogin.getIfPresent(key(login));
    return failed == null ? Duration.ZERO : Duration.between(clock.instant(), failed.until());
  }

  void count(String login) {
    var ignored = byLogin.asMap().merge(key(login), once(), (known, one) -> again(known));
  }

  void forget(String login) {
    byLogin.invalidate(key(login));
  }

  private Failed once() {
    return new Failed(1, clock.instant());
  }

  private Failed again(Failed known) {
    return new Failed(known.times() + 1, clock.instant());
  }

  private static String key(@Nullable String login) {
    return login == null ? "" : beginning(login.strip()).toLowerCase(Locale.ROOT);
  }

  private static String beginning(String login) {
    return login.substring(0, Math.min(login.length(), TOLD_APART_BY));
  }
}
