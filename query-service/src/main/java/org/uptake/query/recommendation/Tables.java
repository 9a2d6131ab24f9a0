package org.uptake.query.recommendation;

/** All that answers about recommendations are read from. */
record Tables(ListRows lists, DetailRows details, LinkRows links, FundingRows funding) {}
