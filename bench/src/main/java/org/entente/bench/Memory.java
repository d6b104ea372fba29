package org.entente.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The heap from now on; the largest heap counts what was not yet collected, so it depends on the limit too. */
final class Memory {
    private static final long MEGABYTE = 1 << 20;

    private final List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    Memory() {
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The sum of the largest sizes of all parts of the heap. */
    long peakMegabytes() {
        return heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }

    /** What is in use after a collection. */
    long usedMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    static long limitMegabytes() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE;
    }
}
