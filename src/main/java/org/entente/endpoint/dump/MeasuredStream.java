package org.entente.endpoint.dump;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Passes bytes on, and knows afterwards how many they were and their SHA-256. */
final class MeasuredStream extends FilterOutputStream {
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private long size;

    MeasuredStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        digest.update(bytes, from, count);
        size += count;
    }

    /** Of all that was written; asked once, at the end. */
    DumpFile.Digest digest() {
        return new DumpFile.Digest(HexFormat.of().formatHex(digest.digest()), size);
    }
}
