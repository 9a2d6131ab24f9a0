/**
 * The words that every feature shares: who, which recommendation, when, and why something is
 * refused. Pure Java; docs/domain.md is the source of every rule here.
 */
@NullMarked
package org.uptake.kernel;

import org.jspecify.annotations.NullMarked;
