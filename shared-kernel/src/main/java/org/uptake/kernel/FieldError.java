package org.uptake.kernel;

/**
 * One bad field.
 *
 * @param field its name as the sender wrote it, {@code measures[0].value} for one inside another
 * @param message what would be right
 */
public record FieldError(String field, String message) {}
