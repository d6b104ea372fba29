package org.entente.competency;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Describes questions in the words that SHACL and the SIB SPARQL examples have for stored queries; {@link
 * CatalogueReader} reads them back.
 *
 * <p>{@code sh:select} and its sisters hold a text that runs as it is, as those who collect examples expect; the text
 * with parameters in it is {@code entente:questionText}.
 */
final class CatalogueGraph {
    private static final String LANGUAGE = "en";
    private static final Node KEYWORDS = SchemaDO.keywords.asNode();

    private final Graph graph = GraphFactory.createDefaultGraph();

    private CatalogueGraph() {}

    static Graph of(List<Question> questions) {
        CatalogueGraph catalogue = new CatalogueGraph();
        catalogue.declarePrefixes();
        questions.forEach(catalogue::add);
        return catalogue.graph;
    }

    /** Those of ours, named rather than blank, for editors that offer them. */
    private void declarePrefixes() {
        graph.add(NamedGraphs.QUERIES, RDF.type.asNode(), OWL2.Ontology.asNode());
        Iris.prefixes().getNsPrefixMap().forEach((prefix, namespace) -> {
            Node declaration = NodeFactory.createURI(Iris.QUESTION + "prefix." + prefix);
            graph.add(NamedGraphs.QUERIES, SHACL.declare, declaration);
            graph.add(declaration, SHACL.prefix, text(prefix));
            graph.add(declaration, SHACL.namespace, NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
    }

    private void add(Question question) {
        Node node = question.node();
        QueryForm form = QueryForm.of(question.query());
        graph.add(node, RDF.type.asNode(), SHACL.SPARQLExecutable);
        graph.add(node, RDF.type.asNode(), form.executable());
        graph.add(node, RDFS.label.asNode(), text(question.name()));
        addEnglish(node, RDFS.comment.asNode(), question.summary());
        addEnglish(node, DCTerms.description.asNode(), question.description());
        question.tags().forEach(tag -> graph.add(node, KEYWORDS, text(tag)));
        graph.add(node, SHACL.prefixes, NamedGraphs.QUERIES);
        graph.add(node, form.text(), text(question.exampleQuery()));
        graph.add(node, SchemaDO.version.asNode(), text(question.version()));
        graph.add(node, SchemaDO.target.asNode(), QueryForm.ENDPOINT);
        if (!question.parameters().isEmpty()) {
            graph.add(node, Entente.questionText, text(question.text()));
        }
        addRunSettings(node, question.run());
        for (int index = 0; index < question.parameters().size(); index++) {
            add(node, question.parameters().get(index), index);
        }
    }

    private void addRunSettings(Node node, RunSettings run) {
        run.federatesWith().forEach(service ->
                graph.add(node, QueryForm.FEDERATES_WITH, NodeFactory.createURI(service)));
        run.pageSize().ifPresent(size -> graph.add(node, Entente.pageSize, integer(size)));
        if (!run.timeBudget().equals(RunSettings.USUAL_BUDGET)) {
            graph.add(node, Entente.timeBudget, integer(run.timeBudget().toMillis()));
        }
    }

    private void add(Node question, Parameter parameter, int index) {
        Node node = NodeFactory.createURI(question.getURI() + "." + parameter.name());
        graph.add(question, SHACL.parameter, node);
        graph.add(node, RDF.type.asNode(), SHACL.Parameter);
        graph.add(node, SHACL.name, text(parameter.name()));
        graph.add(node, SHACL.order, integer(index));
        graph.add(node, SHACL.optional, NodeFactory.createLiteralDT(
                String.valueOf(parameter.optional()), XSDDatatype.XSDboolean));
        graph.add(node, SHACL.description, NodeFactory.createLiteralLang(parameter.expectation(), LANGUAGE));
        graph.add(node, Entente.variableName, text(parameter.variable().getName()));
        parameter.datatype().ifPresentOrElse(
                datatype -> graph.add(node, SHACL.datatype, NodeFactory.createURI(datatype)),
                () -> graph.add(node, SHACL.nodeKind, parameter.type() == ParameterType.IRI ? SHACL.IRI : SHACL.Literal));
        if (parameter.defaultTerm() != null) {
            graph.add(node, SHACL.defaultValue, parameter.defaultTerm());
        }
        parameter.allowed().ifPresent(allowed -> add(node, allowed));
    }

    private void add(Node parameter, Enumeration allowed) {
        if (allowed instanceof Enumeration.Listed listed) {
            listed.terms().forEach(term -> graph.add(parameter, Entente.allowedValue, term));
        } else {
            graph.add(parameter, Entente.allowedValuesQuery, text(((Enumeration.Found) allowed).query().serialize()));
        }
    }

    private void addEnglish(Node node, Node property, String text) {
        if (!text.isEmpty()) {
            graph.add(node, property, NodeFactory.createLiteralLang(text, LANGUAGE));
        }
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node integer(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }
}
