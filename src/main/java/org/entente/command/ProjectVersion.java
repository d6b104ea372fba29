package org.entente.command;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar's manifest says it. */
final class ProjectVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"entente " + (version == null ? "(not packaged)" : version)};
    }
}
