/**
 * Made data: a log of any size in which every history is legal, written as the real writer would
 * have left it. The same seed makes the same log, byte for byte.
 */
@NullMarked
package org.uptake.bench.made;

import org.jspecify.annotations.NullMarked;
