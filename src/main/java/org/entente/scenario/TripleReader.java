package org.entente.scenario;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** Reads a triple as people write it: {@code id:japan entente:signed id:accords}, or shorter {@code japan signed accords}. */
final class TripleReader {
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final int LONGEST = 2000;
    private static final PrefixMapping PREFIXES = Iris.prefixes();

    private TripleReader() {}

    /** @param where the option or member that it stands in, for the message of an error */
    static Triple read(String where, String text) {
        if (text.length() > LONGEST) {
            throw new ScenarioException(where + ": \"" + ScenarioException.cut(text) + "\": expected a triple of at most "
                    + LONGEST + " characters, found " + text.length());
        }
        List<String> terms = List.of(withoutStop(text.strip()).split("\\s+"));
        if (terms.size() != 3) {
            throw new ScenarioException(where + ": \"" + ScenarioException.cut(text) + "\": expected three terms, as id:japan entente:signed id:accords");
        }
        Node predicate = terms.get(1).equals("a") ? RDF.type.asNode() : term(where, terms.get(1), Entente.NS);
        String space = predicate.equals(RDF.type.asNode()) ? Entente.NS : Iris.ID;
        return Triple.create(term(where, terms.get(0), Iris.ID), predicate, term(where, terms.get(2), space));
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private static Node term(String where, String text, String space) {
        if (SLUG.matcher(text).matches()) {
            return NodeFactory.createURI(space + text);
        }
        String iri = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : expanded(where, text);
        try {
            if (IRIx.create(iri).isReference()) {
                return NodeFactory.createURI(iri);
            }
        } catch (IRIException e) {
            // told below like a relative one
        }
        throw noName(where, text);
    }

    private static ScenarioException noName(String where, String text) {
        return new ScenarioException(
                where + ": \"" + ScenarioException.cut(text) + "\": expected an id, a prefixed name or an IRI");
    }

    private static String expanded(String where, String text) {
        String iri = PREFIXES.expandPrefix(text);
        if (!iri.equals(text) || text.contains("://")) {
            return iri;
        }
        int colon = text.indexOf(':');
        Set<String> known = PREFIXES.getNsPrefixMap().keySet();
        throw colon < 0
                ? noName(where, text)
                : ScenarioException.unknown(where, text.substring(0, colon), "a known prefix", known);
    }
}
