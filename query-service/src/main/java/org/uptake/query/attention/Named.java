package org.uptake.query.attention;

import java.util.Map;
import java.util.UUID;

/**
 * The entries that reasons name.
 *
 * @param told all of them
 * @param endorsements by recommendation: since which it waits for money
 * @param lastHeard by recommendation: what was heard of it last
 */
record Named(
    Map<UUID, KnownEntry> told, Map<String, UUID> endorsements, Map<String, UUID> lastHeard) {}
