/**
 * How fast Uptake answers and records with a log of millions of entries. Nothing of the product
 * depends on it.
 */
@NullMarked
package org.uptake.bench;

import org.jspecify.annotations.NullMarked;
