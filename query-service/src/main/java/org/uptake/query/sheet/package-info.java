/**
 * Lists as tables for spreadsheets, CSV and XLSX: whole, from one standpoint, and never more of
 * them in memory than a chunk.
 */
@NullMarked
package org.uptake.query.sheet;

import org.jspecify.annotations.NullMarked;
