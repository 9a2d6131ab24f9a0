package org.uptake.console.api;

import java.time.Instant;
import java.util.Map;

/** What somebody has typed and not recorded yet. */
public record DraftAnswer(
    String draft, String about, Map<String, String> content, Instant savedAt) {}
