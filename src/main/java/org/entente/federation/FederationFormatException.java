package org.entente.federation;

/** The list of remote endpoints cannot be taken as it is; the message names file, endpoint, value and expectation. */
public final class FederationFormatException extends RuntimeException {
    FederationFormatException(String message) {
        super(message);
    }

    FederationFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
