/**
 * Writes the document of the HTTP API from the program itself: its mappings, the parameters that
 * its controllers ask for, the records that it takes and answers. Words and examples alone are
 * written by hand, in {@code src/test/resources/api}.
 */
@NullMarked
package org.uptake.standalone.api;

import org.jspecify.annotations.NullMarked;
