package org.uptake.command.platform;

import org.jspecify.annotations.Nullable;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.platform.Fields;

/**
 * A request to record something, as it came in.
 *
 * @param dryRun whether it is only to be tried out
 * @param fields the body
 * @param expected from {@code If-Match}
 * @param key the {@code Idempotency-Key}, if one was sent
 * @param fingerprint tells apart what was sent: a digest of method, path, body and If-Match
 * @param correlationId of the request
 */
public record Submission(
    boolean dryRun,
    Fields fields,
    ExpectedVersion expected,
    @Nullable String key,
    String fingerprint,
    String correlationId) {}
