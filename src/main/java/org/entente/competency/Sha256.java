package org.entente.competency;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 of texts in UTF-8, in hexadecimal digits. */
final class Sha256 {
    private Sha256() {}

    static String hex(String text) {
        return DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
