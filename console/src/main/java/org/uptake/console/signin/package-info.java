/**
 * Signing in and out: the console is a client of an identity provider (OAuth 2 with PKCE, OpenID
 * Connect). What it gives stays on the server, in a session that begins with the sign-in.
 */
@NullMarked
package org.uptake.console.signin;

import org.jspecify.annotations.NullMarked;
