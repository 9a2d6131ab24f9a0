package org.uptake.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What it was measured on. */
final class Machine {

  private static final long MEGABYTE = 1 << 20;

  private Machine() {}

  static String facts() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return "%d processors (load %.1f), %,d MB of memory, %s %s on %s, Java %s"
        .formatted(
            system.getAvailableProcessors(),
            system.getSystemLoadAverage(),
            system.getTotalMemorySize() / MEGABYTE,
            system.getName(),
            system.getVersion(),
            system.getArch(),
            System.getProperty("java.version"));
  }
}
