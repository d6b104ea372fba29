package org.entente.release;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.io.IOX;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.reasoning.ClosedRoster;
import org.entente.reasoning.Materialisation;

/**
 * The temporary folder through which a build and the process that reasons for it hand things over: datasets as RDF
 * Thrift, which keeps the labels of blank nodes, and the few other values as Java objects, since both ends are the same
 * program.
 */
final class ReasoningFolder implements AutoCloseable {
    private final Path path;
    /** Deletes the folder when this program is stopped while it waits; null in the process that reasons. */
    private final Thread atShutdown;

    private ReasoningFolder(Path path, Thread atShutdown) {
        this.path = path;
        this.atShutdown = atShutdown;
    }

    /** Why a folder's process came to its end: with a result, or with a refusal; the other one is null. */
    record Outcome(Materialisation materialisation, RefusedReleaseException refusal)
            implements Serializable {}

    /** A new folder that only this user can read. */
    static ReasoningFolder create() throws IOException {
        Path path = Files.createTempDirectory("entente-reasoning-");
        Thread atShutdown = new Thread(() -> IOX.deleteAll(path));
        Runtime.getRuntime().addShutdownHook(atShutdown);
        return new ReasoningFolder(path, atShutdown);
    }

    /** The folder that another process created. */
    static ReasoningFolder of(Path path) {
        return new ReasoningFolder(path, null);
    }

    Path path() {
        return path;
    }

    void writeInput(DatasetGraph quads, List<ClosedRoster> rosters) throws IOException {
        write("input.trdf", quads);
        writeObject("rosters", List.copyOf(rosters));
    }

    DatasetGraph readInput() {
        return read("input.trdf");
    }

    @SuppressWarnings("unchecked")
    List<ClosedRoster> readRosters() throws IOException {
        return (List<ClosedRoster>) readObject("rosters");
    }

    void writeAnswers(Map<String, Boolean> answers) throws IOException {
        writeObject("answers", new TreeMap<>(answers));
    }

    @SuppressWarnings("unchecked")
    Map<String, Boolean> readAnswers() throws IOException {
        return (Map<String, Boolean>) readObject("answers");
    }

    void writeResult(DatasetGraph added, Outcome outcome) throws IOException {
        write("added.trdf", added);
        writeObject("outcome", outcome);
    }

    DatasetGraph readAdded() {
        return read("added.trdf");
    }

    Outcome readOutcome() throws IOException {
        return (Outcome) readObject("outcome");
    }

    /** Where the process writes what is meant for developers: stack traces and warnings of libraries. */
    Path errors() {
        return path.resolve("errors.txt");
    }

    private void write(String name, DatasetGraph quads) throws IOException {
        try (OutputStream out = Files.newOutputStream(path.resolve(name))) {
            RDFDataMgr.write(out, quads, Lang.RDFTHRIFT);
        }
    }

    private DatasetGraph read(String name) {
        DatasetGraph quads = DatasetGraphFactory.create();
        RDFParser.source(path.resolve(name))
                .lang(Lang.RDFTHRIFT)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .parse(quads);
        return quads;
    }

    private void writeObject(String name, Object object) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(path.resolve(name)))) {
            out.writeObject(object);
        }
    }

    private Object readObject(String name) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(path.resolve(name)))) {
            return in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("both processes have the same class path", e);
        }
    }

    /** Deletes the folder and all that is in it. */
    @Override
    public void close() {
        IOX.deleteAll(path);
        try {
            if (atShutdown != null) {
                Runtime.getRuntime().removeShutdownHook(atShutdown);
            }
        } catch (IllegalStateException e) {
            // the program is being stopped, and the hook runs or has run
        }
    }
}
