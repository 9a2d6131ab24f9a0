/**
 * Tells what the API is: an index, its OpenAPI document, and the same as a page to read. The
 * document is a resource, written by {@code ApiDocumentTest} of the standalone program; the page is
 * made from it when it is first asked for.
 */
@NullMarked
package org.uptake.query.api;

import org.jspecify.annotations.NullMarked;
