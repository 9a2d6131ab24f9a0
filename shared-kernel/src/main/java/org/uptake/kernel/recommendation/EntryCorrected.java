package org.uptake.kernel.recommendation;

import java.util.List;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.RecommendationId;

/**
 * An entry said something wrong. It keeps its id and its place in the order of recording.
 *
 * @param fields the names of the fields that changed
 * @param becomes the whole entry as it reads from now on
 */
public record EntryCorrected(
    RecommendationId recommendation,
    EntryId entry,
    List<String> fields,
    Entry becomes,
    String reason)
    implements RecommendationEvent {}
