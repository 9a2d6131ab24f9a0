package org.uptake.console.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/**
 * A stretch of time in one stage.
 *
 * @param dated when it began, as it was recorded
 * @param to the day on which another began; nothing where it lasts
 */
public record Life(LocalDate from, PartialDate dated, @Nullable LocalDate to, Stage stage) {}
