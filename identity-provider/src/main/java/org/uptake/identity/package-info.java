/**
 * The identity provider that the standalone program brings along: people sign in here with a
 * password, programs with a secret, and both get access tokens (OAuth 2, OpenID Connect). It knows
 * who somebody is; what they may do is in the log. Elsewhere any other provider takes its place.
 */
@NullMarked
package org.uptake.identity;

import org.jspecify.annotations.NullMarked;
