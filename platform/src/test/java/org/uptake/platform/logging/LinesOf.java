package org.uptake.platform.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** What is logged at {@code warn} and above while this is open. */
public final class LinesOf implements AutoCloseable {

  private static final Pattern MORE = Pattern.compile(" \\(and ([\\d,]+) more since \\S+\\)$");

  private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();
  private final Logger logger;
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent line) {
          line.prepareForDeferredProcessing();
          lines.add(line);
        }
      };

  /**
   * @param name of the logger, such as that of a class
   */
  public LinesOf(String name) {
    logger = (Logger) LoggerFactory.getLogger(name);
    logger.setLevel(Level.WARN);
    logger.setAdditive(false);
    appender.start();
    logger.addAppender(appender);
  }

  public List<String> texts() {
    return lines.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  public List<ILoggingEvent> lines() {
    return List.copyOf(lines);
  }

  public long traces() {
    return lines.stream().filter(line -> line.getThrowableProxy() != null).count();
  }

  public long told() {
    return told(texts());
  }

  /** Of the lines themselves and those that they say were left out. */
  public static long told(List<String> texts) {
    return texts.stream().mapToLong(line -> 1 + more(line)).sum();
  }

  private static long more(String line) {
    Matcher more = MORE.matcher(line);
    return more.find() ? Long.parseLong(more.group(1).replace(",", "")) : 0;
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    logger.setAdditive(true);
    logger.setLevel(null);
  }
}
