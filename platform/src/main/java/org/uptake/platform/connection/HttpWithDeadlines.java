package org.uptake.platform.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 with a {@link Deadline} for each request, and a bound on connections. */
public final class HttpWithDeadlines extends Http11NioProtocol {

  private static final long LOOK_MILLIS = 500;

  private final Set<DeadlineProcessor> working = ConcurrentHashMap.newKeySet();
  private final BoundedEndpoint endpoint;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("deadlines").factory());

  /** By name, from Tomcat. */
  public HttpWithDeadlines() {
    this(new BoundedEndpoint());
  }

  private HttpWithDeadlines(BoundedEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  /**
   * @param most as many connections as an address may have open; 0 for any number
   */
  public void bound(int most) {
    endpoint.bound(most);
  }

  @Override
  protected Processor createProcessor() {
    return new DeadlineProcessor(this, getAdapter(), working);
  }

  @Override
  public void start() throws Exception {
    super.start();
    var ignored =
        clock.scheduleWithFixedDelay(
            () -> working.forEach(DeadlineProcessor::look),
            LOOK_MILLIS,
            LOOK_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() throws Exception {
    super.stop();
    clock.shutdown();
  }
}
