/** What somebody who has signed in has to do. */
@NullMarked
package org.uptake.console.mywork;

import org.jspecify.annotations.NullMarked;
