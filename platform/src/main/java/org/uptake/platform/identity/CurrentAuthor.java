package org.uptake.platform.identity;

/** Tells who is behind the request at hand; never taken from the message or its body. */
public interface CurrentAuthor {

  Author author();
}
