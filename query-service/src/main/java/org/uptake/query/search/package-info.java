/** Search: the entries in whose texts the words of somebody occur. */
@NullMarked
package org.uptake.query.search;

import org.jspecify.annotations.NullMarked;
