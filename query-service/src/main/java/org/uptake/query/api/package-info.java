/**
 * Tells what the API is: an index, its OpenAPI document, and the same as a page to read. Document
 * and page are resources, written by {@code ApiDocumentTest} of the standalone program.
 */
@NullMarked
package org.uptake.query.api;

import org.jspecify.annotations.NullMarked;
