package org.uptake.console;

import java.util.function.Supplier;

/**
 * Where the API is.
 *
 * @param url scheme, host and port; asked for only once the console serves
 */
public record ApiAddress(Supplier<String> url) {}
