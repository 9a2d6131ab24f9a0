package org.uptake.standalone.architecture.sinners.network.platform.security;

import java.net.http.HttpClient;
import org.jspecify.annotations.NullMarked;

/** This is allowed. */
@NullMarked
record ProviderKeys(HttpClient client) {}
