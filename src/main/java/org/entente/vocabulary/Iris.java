package org.entente.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/**
 * The IRIs that Entente mints, one name space per sort of thing, and the prefixes they are written with.
 *
 * <p>Every published node has an IRI made here from a stable key (a slug, a table id, a hash), so the same inputs
 * give the same names. No local name contains {@code /}, so each can be written as a prefixed name.
 */
public final class Iris {
    public static final String BASE = "https://w3id.org/entente/";
    public static final String ID = BASE + "id/";
    public static final String DOCUMENT = BASE + "document/";
    public static final String SOURCE = BASE + "source/";
    public static final String SOURCES = BASE + "sources/";
    public static final String CLAIM = BASE + "claim/";
    public static final String CONFLICT = BASE + "conflict/";
    public static final String IDENTITY = BASE + "identity/";
    public static final String PREMISE = BASE + "premise/";
    public static final String GRAPH = BASE + "graph/";
    public static final String STATEMENT = BASE + "statement/";
    public static final String AXIOM = BASE + "axiom/";
    public static final String JUSTIFICATION = BASE + "justification/";
    public static final String QUESTION = BASE + "question/";
    public static final String RELEASE = BASE + "release/";
    public static final String SERVICE = BASE + "service/";

    private static final int HASH_DIGITS = 32;

    private Iris() {}

    /** The prefixes of every Turtle, TriG and SPARQL text that Entente writes or reads on a user's behalf. */
    public static PrefixMapping prefixes() {
        return PrefixMapping.Factory.create()
                .setNsPrefix("entente", Entente.NS)
                .setNsPrefix("id", ID)
                .setNsPrefix("document", DOCUMENT)
                .setNsPrefix("source", SOURCE)
                .setNsPrefix("sources", SOURCES)
                .setNsPrefix("claim", CLAIM)
                .setNsPrefix("conflict", CONFLICT)
                .setNsPrefix("identity", IDENTITY)
                .setNsPrefix("premise", PREMISE)
                .setNsPrefix("graph", GRAPH)
                .setNsPrefix("statement", STATEMENT)
                .setNsPrefix("axiom", AXIOM)
                .setNsPrefix("justification", JUSTIFICATION)
                .setNsPrefix("question", QUESTION)
                .setNsPrefix("release", RELEASE)
                .setNsPrefix("service", SERVICE)
                .setNsPrefix("rdf", RDF.getURI())
                .setNsPrefix("rdfs", RDFS.getURI())
                .setNsPrefix("owl", OWL.getURI())
                .setNsPrefix("xsd", XSD.getURI())
                .setNsPrefix("skos", SKOS.getURI())
                .setNsPrefix("dcterms", DCTerms.getURI())
                .setNsPrefix("org", ORG.getURI())
                .setNsPrefix("oa", OA.getURI())
                .setNsPrefix("void", VOID.getURI())
                .setNsPrefix("dcat", DCAT.getURI())
                .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
                .setNsPrefix("schema", "https://schema.org/")
                .setNsPrefix("edtf", Entente.EDTF_NS)
                .lock();
    }

    /** The entity with this slug: {@code quad} gives {@code id:quad}. */
    public static Node entity(String slug) {
        return NodeFactory.createURI(ID + slug);
    }

    /** The source document file: {@code 003} gives {@code document:003}. */
    public static Node document(String id) {
        return NodeFactory.createURI(DOCUMENT + id);
    }

    /** One voice in a document: {@code 001a} gives {@code source:001a}. */
    public static Node source(String id) {
        return NodeFactory.createURI(SOURCE + id);
    }

    /** Several sources together, by their ids in order: {@code 000} and {@code 003} give {@code sources:000-003}. */
    public static Node sources(List<String> ids) {
        return NodeFactory.createURI(SOURCES + String.join("-", ids));
    }

    /** A claim, a list, or a part of one: {@code 003-L2.japan} gives {@code claim:003-L2.japan}. */
    public static Node claim(String id) {
        return NodeFactory.createURI(CLAIM + id);
    }

    /** A recorded disagreement or error. */
    public static Node conflict(String id) {
        return NodeFactory.createURI(CONFLICT + id);
    }

    /** A recorded decision to merge or split things. */
    public static Node identity(String id) {
        return NodeFactory.createURI(IDENTITY + id);
    }

    /** A fact that a rule would need and that no source states. */
    public static Node premise(String id) {
        return NodeFactory.createURI(PREMISE + id);
    }

    /** A saved question, named as its file. */
    public static Node question(String name) {
        return NodeFactory.createURI(QUESTION + name);
    }

    /** A published release, named as its directory. */
    public static Node release(String id) {
        return NodeFactory.createURI(RELEASE + id);
    }

    /**
     * The statement node of a triple: the first 32 hexadecimal digits of the SHA-256 of its canonical N-Triples line
     * (RDF 1.2 N-Triples, section "Canonical form", without the line end).
     */
    public static Node statement(Triple triple) {
        return NodeFactory.createURI(STATEMENT + hash(nTriples(triple)));
    }

    /** The statement node of the negation of a triple; another node than that of the triple itself. */
    public static Node negativeStatement(Triple triple) {
        return NodeFactory.createURI(STATEMENT + hash("not " + nTriples(triple)));
    }

    /** The axiom node of an axiom that is written as several triples, named after its canonical text. */
    public static Node axiom(String canonicalText) {
        return NodeFactory.createURI(AXIOM + hash(canonicalText));
    }

    /** A reason, named after the statement that it concludes and the statements and axioms that it takes, in any order. */
    public static Node justification(Node concluded, Collection<Node> parts) {
        String canonical = parts.stream().map(Node::getURI).distinct().sorted().collect(Collectors.joining(" "));
        return NodeFactory.createURI(JUSTIFICATION + hash(concluded.getURI() + " from " + canonical));
    }

    /** What follows the last name space of ours in an IRI, or the whole IRI or term when it is not ours. */
    public static String localName(Node node) {
        if (!node.isURI()) {
            return node.toString();
        }
        String iri = node.getURI();
        if (iri.startsWith(Entente.NS)) {
            return iri.substring(Entente.NS.length());
        }
        return iri.startsWith(BASE) ? iri.substring(iri.lastIndexOf('/') + 1) : iri;
    }

    private static String nTriples(Triple triple) {
        return NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
                + NodeFmtLib.strNT(triple.getObject()) + " .";
    }

    /** The first 32 hexadecimal digits of the SHA-256 of a text in UTF-8. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
