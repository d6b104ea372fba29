package org.entente.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;

/** The processor's time of this process: servers and clients, without the compiler and the collector of the JVM. */
final class Processor {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Processor() {}

    /** Nanoseconds used by all threads that live. */
    static long used() {
        return LongStream.of(THREADS.getThreadCpuTime(THREADS.getAllThreadIds())).filter(time -> time > 0).sum();
    }
}
