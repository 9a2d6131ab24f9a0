package org.uptake.platform.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.platform.program.StartRefused;
import org.uptake.platform.program.Variables;

/**
 * How often somebody may ask.
 *
 * @param aSecond for as long as they like
 * @param atOnce after a while in which they did not ask
 */
record Rate(int aSecond, int atOnce) {

  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})/([1-9]\\d{0,8})");

  /** From a variable such as {@code 100/1000}. */
  static Rate of(Variables variables, String name, String otherwise) {
    String given = variables.text(name, otherwise);
    Matcher rate = FORM.matcher(given);
    if (!rate.matches()) {
      throw new StartRefused(
          "%s cannot be read: %s".formatted(name, given),
          "It takes how many requests a second, and how many at once, such as " + otherwise);
    }
    return new Rate(Integer.parseInt(rate.group(1)), Integer.parseInt(rate.group(2)));
  }

  Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(aSecond, Duration.ofSeconds(1)))
        .build();
  }

  /** After which an empty bucket is a full one again. */
  Duration untilFull() {
    return Duration.ofSeconds(1L + atOnce / aSecond);
  }
}
