package org.uptake.platform.connection;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.http.HttpHeaders;
import org.uptake.platform.problem.RefusalPages;

/**
 * HTTP/1.1 with a {@link Deadline} for each request and each answer, and a bound on connections.
 */
public final class HttpWithDeadlines extends Http11NioProtocol {

  private static final long LOOK_MILLIS = 500;

  /**
   * What the system keeps of an answer for whoever does not take it, while the program is through
   * with it. It is enough for 1 MB a second with whoever is 100 ms away.
   */
  private static final int SENT_AHEAD = 128 << 10;

  private final Set<DeadlineProcessor> working = ConcurrentHashMap.newKeySet();
  private final BoundedEndpoint endpoint;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("deadlines").factory());

  private Supplier<RefusalPages> pages = () -> RefusalPages.NONE;
  private Deadline ofAnswers = new Deadline(Duration.ofSeconds(40));

  /** By name, from Tomcat. */
  public HttpWithDeadlines() {
    this(new BoundedEndpoint());
  }

  private HttpWithDeadlines(BoundedEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
    endpoint.getSocketProperties().setTxBufSize(SENT_AHEAD);
  }

  /**
   * @param most as many connections as an address may have open; 0 for any number
   */
  public void bound(int most) {
    endpoint.bound(most);
  }

  /**
   * @param eachMib by which an answer has to be taken
   */
  public void awaitTaking(Duration eachMib) {
    ofAnswers = new Deadline(eachMib);
  }

  /**
   * @param told by which people are told who come late; asked for once there is one
   */
  public void tellBy(Supplier<RefusalPages> told) {
    pages = told;
  }

  /**
   * What nobody may keep has a secret in it, such as a new password; how much less it becomes when
   * it is compressed would tell of it whoever can put words of theirs beside it (BREACH).
   */
  @Override
  public boolean useCompression(Request request, Response response) {
    String caching = response.getMimeHeaders().getHeader(HttpHeaders.CACHE_CONTROL);
    boolean isSecret = caching != null && caching.contains("no-store");
    return !isSecret && super.useCompression(request, response);
  }

  @Override
  protected Processor createProcessor() {
    return new DeadlineProcessor(this, getAdapter(), working, ofAnswers, pages);
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
