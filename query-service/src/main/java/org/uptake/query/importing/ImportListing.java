package org.uptake.query.importing;

import java.util.List;

/** A page of imports, whose rows are counted and not listed. */
record ImportListing(List<ImportReport> items, long total, long page, int size) {}
