/** How far the log is, and how far the tables have followed it. */
@NullMarked
package org.uptake.query.position;

import org.jspecify.annotations.NullMarked;
