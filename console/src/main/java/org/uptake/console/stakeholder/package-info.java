/** Those who are asked to act: all of them, and one with what it was asked, did and owes. */
@NullMarked
package org.uptake.console.stakeholder;

import org.jspecify.annotations.NullMarked;
