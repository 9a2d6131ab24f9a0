package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader can check something.
 *
 * @param title a document symbol or a title
 * @param url an http or https address
 * @param locator the place in it: a paragraph, a page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(String title, @Nullable WebAddress url, @Nullable String locator) {}
