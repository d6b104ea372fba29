package org.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Time from lap to lap: by the wall clock, and the processor time of all threads, which other work on the machine does not lengthen. */
final class Clock {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private long wall = System.nanoTime();
    private long processor = SYSTEM.getProcessCpuTime();

    /** The time since the last lap, in words. */
    String lap() {
        long nowWall = System.nanoTime();
        long nowProcessor = SYSTEM.getProcessCpuTime();
        String words = String.format(
                Locale.ROOT, "%7.1f s (%.1f s of processors)", (nowWall - wall) / 1e9, (nowProcessor - processor) / 1e9);
        wall = nowWall;
        processor = nowProcessor;
        return words;
    }
}
