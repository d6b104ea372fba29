package org.entente.command;

import org.apache.jena.sys.JenaSystem;
import org.entente.federation.WaysOut;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Jena's vocabularies cannot be touched before it is initialised
        JenaSystem.init();
        WaysOut.close();
        // the exit code is how scripts learn what happened, and servers of a library may keep threads of their own
        Runtime.getRuntime().exit(EntenteCommand.line().execute(arguments));
    }
}
