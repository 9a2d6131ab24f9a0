package org.uptake.query.search;

import org.uptake.query.platform.SearchQuery;
import org.uptake.query.platform.Standpoint;

/** What is searched for, where, and from which standpoint. */
record Search(SearchQuery words, Narrowing narrowing, Standpoint at) {}
