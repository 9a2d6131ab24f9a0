package org.uptake.command.draft;

import java.time.Instant;
import java.util.UUID;

/** That a draft is kept. */
record DraftReceipt(UUID draft, String about, Instant savedAt) {}
