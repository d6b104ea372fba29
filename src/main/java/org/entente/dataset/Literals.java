package org.entente.dataset;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The values of literal properties, typed as the property's {@code entente:valueType} says. */
final class Literals {
    private final Load load;

    Literals(Load load) {
        this.load = load;
    }

    /** The literal in a cell; notes a problem and gives empty when the text is none of that type. */
    Optional<Node> value(Row row, String column, PropertyTerm property) {
        String text = row.get(column);
        return switch (property.valueType().orElse("text")) {
            case "edtf" -> row.has(column) ? load.date(row, column).map(DocumentTables::edtf) : missing(row, column);
            case "integer" -> typed(row, column, text, XSDDatatype.XSDinteger, "a whole number");
            case "decimal" -> typed(row, column, text, XSDDatatype.XSDdecimal, "a number such as 26 or 2.5");
            case "boolean" -> typed(row, column, text, XSDDatatype.XSDboolean, "true or false");
            default -> text.isEmpty() ? missing(row, column) : Optional.of(NodeFactory.createLiteralLang(text, "en"));
        };
    }

    /** A claim whose value is the date of an event is dated by that value. */
    ClaimTime datedByItsValue(PropertyTerm property, Row row, ClaimTime time) {
        boolean dates = property.isEvent() && property.valueType().filter("edtf"::equals).isPresent();
        if (!dates || time.when().isPresent()) {
            return time;
        }
        return new ClaimTime(time.from(), time.to(), Edtf.parse(row.get("object")), time.seen());
    }

    private Optional<Node> typed(Row row, String column, String text, RDFDatatype type, String expected) {
        if (type.isValid(text)) {
            return Optional.of(NodeFactory.createLiteralDT(text, type));
        }
        load.problems().add(row, column, text, expected, List.of());
        return Optional.empty();
    }

    private Optional<Node> missing(Row row, String column) {
        load.problems().add(row, column, "a value");
        return Optional.empty();
    }
}
