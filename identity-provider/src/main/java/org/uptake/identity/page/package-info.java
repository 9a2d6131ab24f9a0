/**
 * What the pages of the provider show, each as the one parameter of its template, and in which
 * language.
 */
@NullMarked
package org.uptake.identity.page;

import org.jspecify.annotations.NullMarked;
