package org.uptake.standalone;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Keeps the tests' programs from calling anybody by name: finds the address of no machine but this
 * one, and remembers who was looked for.
 */
public final class ForeignNames extends InetAddressResolverProvider {

  private static final Set<String> LOOKED_FOR = ConcurrentHashMap.newKeySet();

  /** For the JDK, which finds this class in {@code META-INF/services}. */
  public ForeignNames() {}

  static Set<String> lookedFor() {
    return Set.copyOf(LOOKED_FOR);
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    Set<String> ours = Set.of("localhost", configuration.lookupLocalHostName());
    return new OnlyOurs(ours, configuration.builtinResolver());
  }

  @Override
  public String name() {
    return "nobody but this machine";
  }

  private record OnlyOurs(Set<String> ours, InetAddressResolver machine)
      implements InetAddressResolver {

    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
        throws UnknownHostException {
      if (ours.contains(host)) {
        return machine.lookupByName(host, policy);
      }
      boolean ignored = LOOKED_FOR.add(host);
      throw new UnknownHostException(host);
    }

    @Override
    public String lookupByAddress(byte[] address) throws UnknownHostException {
      return machine.lookupByAddress(address);
    }
  }
}
