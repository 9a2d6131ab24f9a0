/**
 * A table that people paste from a document or a spreadsheet, to be checked and mended as a grid.
 */
@NullMarked
package org.uptake.console.table;

import org.jspecify.annotations.NullMarked;
