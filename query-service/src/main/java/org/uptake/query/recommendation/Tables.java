package org.uptake.query.recommendation;

import org.uptake.query.platform.WordRows;

/** All that answers about recommendations are read from. */
record Tables(
    ListRows lists, DetailRows details, LinkRows links, FundingRows funding, WordRows words) {}
