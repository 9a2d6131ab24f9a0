package org.uptake.kernel;

/**
 * That a recommendation is superseded by another, or merged into it.
 *
 * @param closure the entry that says so
 */
public record Succession(
    RecommendationId from, RecommendationId to, EntryId closure, PartialDate occurredOn) {}
