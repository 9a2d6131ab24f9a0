package org.uptake.console.frame;

import org.jspecify.annotations.Nullable;
import org.uptake.pages.Markup;

/**
 * A step of the way to a page.
 *
 * @param address null for the page itself
 */
public record Crumb(Markup name, @Nullable String address) {}
