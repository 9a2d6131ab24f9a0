package org.uptake.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;

/** Where a request comes from, as far as it tells one sender from another. */
public final class Network {

  /** Of IPv6 a sender has not one address, but all that begin with the same 64 bits. */
  private static final int TELLING_BYTES = 8;

  private Network() {}

  static String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    try {
      return of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException asAProxyToldIt) {
      return address;
    }
  }

  public static String of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, TELLING_BYTES));
  }
}
