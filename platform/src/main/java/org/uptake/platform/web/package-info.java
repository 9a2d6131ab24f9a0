/** What every request passes: correlation and size. */
@NullMarked
package org.uptake.platform.web;

import org.jspecify.annotations.NullMarked;
