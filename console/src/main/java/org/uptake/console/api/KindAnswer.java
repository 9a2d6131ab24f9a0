package org.uptake.console.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.Kind;

/**
 * Whether an entry of a kind could be recorded.
 *
 * @param variants those of its values that could be, where not all could
 * @param reason in English, and as a code with values, why the kind or the other values could not
 */
public record KindAnswer(
    Kind kind,
    boolean possible,
    @Nullable List<String> variants,
    @Nullable String reason,
    @Nullable String code,
    @Nullable Map<String, Object> values) {}
