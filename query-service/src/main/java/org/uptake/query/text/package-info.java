/**
 * The words of texts: how they are found in a text, and how somebody asks for them. What is written
 * into a {@code tsvector} and what becomes a {@code tsquery} comes from the same analysis, so they
 * meet.
 */
@NullMarked
package org.uptake.query.text;

import org.jspecify.annotations.NullMarked;
