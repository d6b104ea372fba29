package org.entente.command;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the home that comes with the program, wherever the program is installed and whatever folder it is called from.
 *
 * <p>The launcher names it ({@code -Dentente.home}); else the variable {@code ENTENTE_HOME} does; else it is the nearest
 * folder above the jar that holds a home, so that {@code java -jar entente.jar} works too; else the working folder.
 */
final class BaseHome {
    private BaseHome() {}

    /** The folder, if there is one that holds ontology/, seeds/ and queries/. */
    static Optional<Path> find() {
        return Stream.of(named(System.getProperty("entente.home")), named(System.getenv("ENTENTE_HOME")), aboveTheProgram(), working())
                .flatMap(Optional::stream)
                .filter(BaseHome::isHome)
                .findFirst();
    }

    /** Whether a folder holds all that a home without a base needs. */
    static boolean isHome(Path folder) {
        return Stream.of("ontology", "seeds", "queries").map(folder::resolve).allMatch(Files::isDirectory);
    }

    private static Optional<Path> named(String name) {
        return Optional.ofNullable(name).filter(text -> !text.isBlank()).map(Path::of);
    }

    private static Optional<Path> working() {
        return Optional.of(Path.of(""));
    }

    private static Optional<Path> aboveTheProgram() {
        CodeSource source = BaseHome.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path program = Path.of(source.getLocation().toURI()).toAbsolutePath();
            return Stream.iterate(program.getParent(), folder -> folder != null, Path::getParent)
                    .filter(BaseHome::isHome)
                    .findFirst();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
