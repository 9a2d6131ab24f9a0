package org.uptake.command.platform;

import org.uptake.kernel.platform.Fields;

/**
 * A JSON object that somebody sends to be kept and not to be recorded: it has no idempotency key
 * and no version.
 *
 * @param fields the body
 */
public record SentForm(Fields fields) {}
