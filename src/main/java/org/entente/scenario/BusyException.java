package org.entente.scenario;

/** So many scenarios are being made that another one has to wait. */
public final class BusyException extends RuntimeException {
    /** After which it is worth to ask again. */
    public static final int SECONDS_TO_WAIT = 5;

    BusyException() {
        super("Too many views are being made at once.");
    }
}
