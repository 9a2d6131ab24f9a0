package org.uptake.query.sheet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.platform.Untaken;

/** Who takes a table: few at once, since one may be everything that was ever recorded. */
public final class SheetTurns implements HandlerInterceptor {

  private static final int AT_ONCE = 6;
  private static final int OF_ONE = 2;

  /** Who took it may be nobody any more once it is taken. */
  private static final String TAKER = SheetTurns.class.getName();

  private final Supplier<String> sender;
  private final Map<String, Integer> taking = new HashMap<>();

  /**
   * @param sender who asks the question at hand
   */
  public SheetTurns(Supplier<String> sender) {
    this.sender = sender;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (isTable(handler)) {
      String who = sender.get();
      enter(who);
      request.setAttribute(TAKER, who);
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failed) {
    if (request.getAttribute(TAKER) instanceof String who) {
      leave(who);
    }
  }

  private static boolean isTable(Object handler) {
    return handler instanceof HandlerMethod method
        && method.hasMethodAnnotation(TableMapping.class);
  }

  private synchronized void enter(String who) {
    int theirs = taking.getOrDefault(who, 0);
    if (theirs >= OF_ONE) {
      throw new Refused(Refusal.TOO_MANY_REQUESTS, Untaken.YOURS);
    }
    if (taking.values().stream().mapToInt(Integer::intValue).sum() >= AT_ONCE) {
      throw new Refused(Refusal.TOO_MANY_QUESTIONS, Untaken.OF_OTHERS);
    }
    taking.put(who, theirs + 1);
  }

  private synchronized void leave(String who) {
    var ignored = taking.computeIfPresent(who, (same, held) -> held == 1 ? null : held - 1);
  }
}
