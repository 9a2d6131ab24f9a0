package org.uptake.platform.logging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.NestedExceptionUtils;

/**
 * A logger for what any number of requests may cause: of each kind it tells the first at once, and
 * what is repeated once a second, with how many more there were. A stack trace is written with the
 * first, and again after a quiet minute.
 */
public final class ThrottledLog {

  private static final Set<ThrottledLog> ALL = ConcurrentHashMap.newKeySet();
  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final int MOST_KINDS = 1_000;
  private static final String OURS = "org.uptake.";

  private final Logger log;
  private final Cache<String, Repeated> kinds =
      Caffeine.newBuilder().expireAfterAccess(QUIET).maximumSize(MOST_KINDS).build();

  private ThrottledLog(Logger log) {
    this.log = log;
  }

  /** One for each class, which lives as long as the program. */
  public static ThrottledLog of(Class<?> owner) {
    ThrottledLog made = new ThrottledLog(LoggerFactory.getLogger(owner));
    ALL.add(made);
    return made;
  }

  /** Tells at once what still waits for the end of its second, since the program ends. */
  public static void flush() {
    ALL.forEach(each -> each.kinds.asMap().values().forEach(Repeated::tellRest));
  }

  /**
   * @param what also the kind
   */
  public void warn(String what, String detail) {
    kind(Level.WARN, what).tell(what + ": " + detail);
  }

  /** Two failures are of a kind if they are of one class, from one line of ours. */
  public void error(String what, Throwable failure) {
    kind(Level.ERROR, what + origin(failure)).tell(what, failure);
  }

  private Repeated kind(Level level, String name) {
    return kinds.get(name, newcomer -> new Repeated(log, level));
  }

  private static String origin(Throwable failure) {
    Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
    return root.getClass().getName()
        + Arrays.stream(root.getStackTrace())
            .map(StackTraceElement::toString)
            .filter(frame -> frame.contains(OURS))
            .findFirst()
            .orElse("");
  }
}
