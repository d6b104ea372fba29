package org.entente.competency;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.entente.vocabulary.Iris;

/**
 * The class of stored queries of one form, and the property that holds their text.
 *
 * @see <a href="https://github.com/sib-swiss/sparql-examples">the convention of the SIB SPARQL examples</a>
 */
record QueryForm(Node executable, Node text) {
    /** SHACL has no word for DESCRIBE and federation; the SPARQL examples ontology has. */
    private static final String EXAMPLES = "https://purl.expasy.org/sparql-examples/ontology#";

    static final Node FEDERATES_WITH = NodeFactory.createURI(EXAMPLES + "federatesWith");
    /** Where the questions are meant to be asked, wherever a copy of the release is served. */
    static final Node ENDPOINT = NodeFactory.createURI(Iris.BASE + "sparql");

    private static final QueryForm SELECT = new QueryForm(SHACL.SPARQLSelectExecutable, SHACL.select);
    private static final QueryForm ASK = new QueryForm(SHACL.SPARQLAskExecutable, SHACL.ask);
    private static final QueryForm CONSTRUCT = new QueryForm(SHACL.SPARQLConstructExecutable, SHACL.construct);
    private static final QueryForm DESCRIBE = new QueryForm(
            NodeFactory.createURI(EXAMPLES + "SPARQLDescribeExecutable"), NodeFactory.createURI(EXAMPLES + "describe"));

    /** All forms that a stored query can have. */
    static final List<QueryForm> ALL = List.of(SELECT, ASK, CONSTRUCT, DESCRIBE);

    static QueryForm of(Query query) {
        return switch (query.queryType()) {
            case ASK -> ASK;
            case CONSTRUCT -> CONSTRUCT;
            case DESCRIBE -> DESCRIBE;
            default -> SELECT;
        };
    }
}
