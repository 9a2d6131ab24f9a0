/** Pages for those who administer people and tables. */
@NullMarked
package org.uptake.console.admin;

import org.jspecify.annotations.NullMarked;
