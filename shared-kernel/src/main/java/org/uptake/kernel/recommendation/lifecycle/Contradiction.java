package org.uptake.kernel.recommendation.lifecycle;

import org.uptake.kernel.recommendation.Entry;

/**
 * An entry that is illegal where it stands in order of occurrence.
 *
 * @param because the entry that makes it so
 * @param why in words, such as "it was declined"
 * @param dayMatters whether it might stand on another day
 */
public record Contradiction(Entry illegal, Entry because, String why, boolean dayMatters) {}
