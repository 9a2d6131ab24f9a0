/** What made data claims to be: legal, repeatable, and taken up by the real program. */
@NullMarked
package org.uptake.bench.made;

import org.jspecify.annotations.NullMarked;
