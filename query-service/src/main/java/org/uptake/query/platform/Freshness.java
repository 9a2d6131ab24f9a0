package org.uptake.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.uptake.platform.web.EntityTag;

/**
 * What is known of an answer before it is made. What everybody may read follows from the question,
 * from how far the tables are, from the program, and from the day, on which texts may be disclosed;
 * so whoever has it already is told so for the price of a look at the position.
 */
public final class Freshness {

  /** What is answered out of the tables that follow the log, and from nothing else. */
  private static final Pattern FROM_THE_LOG =
      Pattern.compile(
          "/api/(attention|audit|changes|durations|entries|funding|lag|progress|search|themes"
              + "|(recommendations|reviews|stakeholders)(/.*)?)");

  /** What has no text in it that somebody might have to hide some day. */
  private static final Pattern FIGURES =
      Pattern.compile("/api/(durations|funding|progress|reviews/[^/]+/(durations|progress))");

  private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
  private static final int DIGEST_BYTES = 16;

  private final LongSupplier reached;
  private final LongFunction<Optional<Instant>> recordedAt;
  private final InstantSource clock;
  private final String program;

  /**
   * @param reached the position of the tables
   * @param recordedAt when what is at a position was recorded
   */
  public Freshness(
      LongSupplier reached, LongFunction<Optional<Instant>> recordedAt, InstantSource clock) {
    this.reached = reached;
    this.recordedAt = recordedAt;
    this.clock = clock;
    this.program = program(Freshness.class.getPackage().getImplementationVersion());
  }

  /** Where a version is not one program alone, each start is told from the others. */
  private static String program(@Nullable String version) {
    return version == null || version.endsWith("-SNAPSHOT")
        ? UUID.randomUUID().toString()
        : version;
  }

  /**
   * @param isForEver it is the same for ever, and can be kept by anybody for as long
   */
  record Foreseen(EntityTag tag, boolean isForEver) {}

  /** Empty where the answer goes by rights, or by something else than the log. */
  Optional<Foreseen> of(HttpServletRequest request) {
    boolean isForeseen =
        request.getHeader(HttpHeaders.AUTHORIZATION) == null
            && FROM_THE_LOG.matcher(request.getRequestURI()).matches();
    return isForeseen ? Optional.of(foreseen(request, reached.getAsLong())) : Optional.empty();
  }

  private Foreseen foreseen(HttpServletRequest request, long position) {
    boolean isForEver =
        FIGURES.matcher(request.getRequestURI()).matches() && isPinned(request, position);
    return new Foreseen(
        tag(
            request,
            isForEver ? "" : position + " " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
        isForEver);
  }

  /** What is recorded later than an instant is known of it only once the tables are beyond it. */
  private boolean isPinned(HttpServletRequest request, long position) {
    String knownPosition = request.getParameter("knownPosition");
    String knownAt = request.getParameter("knownAt");
    return request.getParameter("asOf") != null
        && (knownPosition == null
            ? knownAt != null && isReached(knownAt, position)
            : POSITION.matcher(knownPosition).matches()
                && Long.parseLong(knownPosition) <= position);
  }

  private boolean isReached(String knownAt, long position) {
    try {
      Instant asked = Instant.parse(knownAt);
      return recordedAt.apply(position).filter(newest -> !newest.isBefore(asked)).isPresent();
    } catch (DateTimeParseException refusedLater) {
      return false;
    }
  }

  private EntityTag tag(HttpServletRequest request, String moment) {
    String all =
        String.join(
            "\n",
            List.of(
                program,
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).toString(),
                moment));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return new EntityTag(HexFormat.of().formatHex(digest, 0, DIGEST_BYTES));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
