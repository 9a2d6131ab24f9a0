package org.uptake.kernel.review;

import java.util.List;
import org.uptake.kernel.ReviewCode;

/**
 * What is said about a review changed.
 *
 * @param fields the names of the fields that changed
 * @param becomes the whole review as it reads from now on
 */
public record ReviewRevised(
    ReviewCode code, List<String> fields, ReviewRegistered becomes, String reason)
    implements ReviewEvent {}
