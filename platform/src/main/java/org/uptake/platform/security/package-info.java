/**
 * Who may reach what over HTTP: both services take access tokens of one identity provider (OAuth 2,
 * RFC 6750 and 9068), and serve no path that is not named here. A token proves who somebody is;
 * what they may do is in the log.
 */
@NullMarked
package org.uptake.platform.security;

import org.jspecify.annotations.NullMarked;
