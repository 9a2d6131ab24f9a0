/** Rules of the identity provider that need neither a browser nor a database. */
@NullMarked
package org.uptake.identity;

import org.jspecify.annotations.NullMarked;
