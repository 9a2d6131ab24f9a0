/** What is asked, and how durations are told. */
@NullMarked
package org.uptake.bench.measure;

import org.jspecify.annotations.NullMarked;
