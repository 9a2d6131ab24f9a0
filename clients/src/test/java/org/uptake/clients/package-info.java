/** What programs see who know the document of the API and nothing else. */
@NullMarked
package org.uptake.clients;

import org.jspecify.annotations.NullMarked;
