package org.uptake.standalone.architecture.sinners.network.query;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.NullMarked;

@NullMarked
final class ReadsAnAddress {

  static InputStream read(URI address) throws IOException {
    return address.toURL().openStream();
  }
}
