/**
 * A second reading of the domain, written from {@code domain.md} alone over plain values: it shares
 * no class with the product. {@link org.uptake.standalone.reference.ReferenceModel} answers what
 * the product must answer; {@link org.uptake.standalone.reference.RandomHistoriesCheck} records
 * seeded random histories over HTTP and compares.
 */
@NullMarked
package org.uptake.standalone.reference;

import org.jspecify.annotations.NullMarked;
