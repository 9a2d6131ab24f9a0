package org.uptake.query.search;

import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.Words;

/** What is searched for, where, and from which standpoint. */
record Search(Words words, Narrowing narrowing, Standpoint at) {}
