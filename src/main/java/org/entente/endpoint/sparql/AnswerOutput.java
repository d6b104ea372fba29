package org.entente.endpoint.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.entente.endpoint.limits.Limits;

/**
 * Keeps an answer back until it is whole, so that a failure half way can still be reported with its status; one of more
 * than four mebibytes is sent as it comes, and then a failure breaks the connection off.
 *
 * <p>The time that a client takes to read does not count as the query's, but it must not be too slow.
 */
final class AnswerOutput extends OutputStream {
    private static final int MOST_KEPT = 4 << 20;
    private static final long NANOSECONDS_FREE = 60_000_000_000L;
    private static final long NANOSECONDS_A_BYTE = 20_000L;

    private final HttpServletResponse response;
    private final Limits limits;
    private final boolean maySend;
    private ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long sent;
    private long blocked;

    /** @param maySend whether an answer that is too large to be kept may be sent as it comes */
    AnswerOutput(HttpServletResponse response, Limits limits, boolean maySend) {
        this.response = response;
        this.limits = limits;
        this.maySend = maySend;
    }

    /** Thrown when an answer outgrows what is kept and may not be sent yet. */
    static final class OutgrownException extends RuntimeException {
        OutgrownException() {
            super("the answer is larger than what is kept", null, false, false);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (kept == null) {
            send(bytes, from, count);
        } else if (kept.size() + count <= MOST_KEPT) {
            kept.write(bytes, from, count);
        } else if (maySend) {
            byte[] first = kept.toByteArray();
            kept = null;
            send(first, 0, first.length);
            send(bytes, from, count);
        } else {
            throw new OutgrownException();
        }
    }

    /** Sends what is still kept; the answer is whole. */
    void finish() throws IOException {
        if (kept != null) {
            response.setContentLength(kept.size());
            kept.writeTo(response.getOutputStream());
        }
    }

    private void send(byte[] bytes, int from, int count) throws IOException {
        long start = System.nanoTime();
        response.getOutputStream().write(bytes, from, count);
        long taken = System.nanoTime() - start;
        limits.extend(taken);
        blocked += taken;
        sent += count;
        if (blocked > NANOSECONDS_FREE + sent * NANOSECONDS_A_BYTE) {
            throw new IOException("the client reads too slowly");
        }
    }
}
