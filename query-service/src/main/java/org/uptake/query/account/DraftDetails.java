package org.uptake.query.account;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A draft, as its owner left it. */
record DraftDetails(UUID draft, String about, Map<String, String> content, Instant savedAt) {}
