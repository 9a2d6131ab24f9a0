package org.uptake.standalone.api;

import org.uptake.kernel.EntryId;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Kind;

/** What the program answers, as a map, about the entry in the way. */
record Contradicting(EntryId entry, Kind kind, PartialDate occurredOn) {}
