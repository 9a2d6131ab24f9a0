package org.uptake.console.api;

import java.util.Map;

/**
 * A draft to be kept.
 *
 * @param about by which its owner finds it again
 */
public record KeptDraft(String about, Map<String, String> content) {}
