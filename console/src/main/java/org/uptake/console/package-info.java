/**
 * The pages that people see. They know nothing but the public HTTP API: each page asks a few
 * questions there at once, and makes one record of the answers, which a template writes as HTML.
 */
@NullMarked
package org.uptake.console;

import org.jspecify.annotations.NullMarked;
