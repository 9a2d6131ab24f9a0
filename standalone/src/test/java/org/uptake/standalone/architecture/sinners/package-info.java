/**
 * Deliberate breaches of the rules, one house for each test; nothing uses them but the rules. Their
 * classes are marked one by one, since a package without package-info is a sin of its own.
 */
@NullMarked
package org.uptake.standalone.architecture.sinners;

import org.jspecify.annotations.NullMarked;
