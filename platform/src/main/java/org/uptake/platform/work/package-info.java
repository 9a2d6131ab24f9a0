/** What a program does again and again by itself, beside what it is asked. */
@NullMarked
package org.uptake.platform.work;

import org.jspecify.annotations.NullMarked;
