package org.uptake.query.search;

import org.uptake.query.platform.Standpoint;
import org.uptake.query.text.SearchQuery;

/**
 * What is searched for, where, and from which standpoint.
 *
 * @param whole with every spelling
 * @param words with those that occur where everybody may read them
 */
record Search(SearchQuery whole, SearchQuery words, Narrowing narrowing, Standpoint at) {}
