package org.entente.federation;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.NearestName;

/** The description of one endpoint; what is missing or no such value is noted as a fault, and something harmless given. */
final class Described {
    private static final URI NOWHERE = URI.create("http://invalid.invalid/");
    private static final String NAME = "[A-Za-z][A-Za-z0-9_.-]*";

    private final Graph graph;
    private final Node node;
    private final List<String> faults;
    private final String called;

    Described(Graph graph, Node node, List<String> faults) {
        this.graph = graph;
        this.node = node;
        this.faults = faults;
        this.called = values(Words.ALIAS).stream().findFirst().map(alias -> "\"" + lexical(alias) + "\"").orElse("without alias");
    }

    void refuseUnknownWords() {
        graph.stream(node, Node.ANY, Node.ANY)
                .map(Triple::getPredicate)
                .filter(word -> !word.equals(RDF.type.asNode()) && !Words.PROPERTIES.contains(word))
                .distinct()
                .forEach(word -> fault(Words.written(word) + " is no word for an endpoint" + nearest(word)));
    }

    private static String nearest(Node word) {
        List<String> names = NearestName.of(
                Words.written(word), Words.PROPERTIES.stream().map(Words::written).toList(), 1);
        return names.isEmpty() ? "" : "; nearest: " + names.get(0);
    }

    String name(Node word) {
        return optionalName(word).orElseGet(() -> {
            fault("has no " + Words.written(word));
            return "";
        });
    }

    Optional<String> optionalName(Node word) {
        return one(word).map(Described::lexical).map(name -> {
            if (!name.matches(NAME)) {
                wrong(word, name, "a name such as wikidata: letters, digits, \".\", \"_\" and \"-\"");
            }
            return name;
        });
    }

    String text(Node word) {
        return required(word).map(Described::lexical).filter(text -> {
            boolean isWell = !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
            if (!isWell) {
                wrong(word, text, "one line of text");
            }
            return isWell;
        }).orElse("");
    }

    String iri(Node word) {
        return required(word).map(value -> {
            if (!value.isURI()) {
                wrong(word, value.toString(), "an IRI");
            }
            return lexical(value);
        }).orElse("");
    }

    List<String> iris(Node word) {
        return values(word).stream().map(value -> {
            if (!value.isURI()) {
                wrong(word, value.toString(), "an IRI");
            }
            return lexical(value);
        }).sorted().toList();
    }

    Set<String> services(Node word) {
        return new LinkedHashSet<>(iris(word));
    }

    /** @param otherwise if it is not told; null if it has to be */
    URI web(Node word, URI otherwise) {
        Optional<Node> value = otherwise == null ? required(word) : one(word);
        return value.map(node -> address(word, lexical(node))).orElse(otherwise == null ? NOWHERE : otherwise);
    }

    private URI address(Node word, String text) {
        try {
            URI address = new URI(text);
            boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (isWeb && address.getHost() != null && address.getUserInfo() == null && address.getFragment() == null) {
                return address;
            }
        } catch (java.net.URISyntaxException e) {
            // reported below, as every other text that is no such address
        }
        wrong(word, text, "an http or https address without user and fragment");
        return NOWHERE;
    }

    Duration seconds(Node word) {
        return Duration.ofSeconds(number(word));
    }

    int number(Node word) {
        return required(word).map(value -> number(word, value)).orElse(1);
    }

    int number(Node word, int otherwise) {
        return one(word).map(value -> number(word, value)).orElse(otherwise);
    }

    private int number(Node word, Node value) {
        if (value.isLiteral() && value.getLiteralLexicalForm().matches("[1-9]\\d{0,8}")) {
            return Integer.parseInt(value.getLiteralLexicalForm());
        }
        wrong(word, lexical(value), "a whole number of 1 or more");
        return 1;
    }

    boolean truth(Node word) {
        return one(word).map(value -> {
            if (!lexical(value).matches("true|false")) {
                wrong(word, lexical(value), "true or false");
            }
            return lexical(value).equals("true");
        }).orElse(false);
    }

    /** Numbers of addresses, never names, so that none is looked up here. */
    Set<InetAddress> addresses(Node word) {
        Set<InetAddress> addresses = new LinkedHashSet<>();
        for (Node value : values(word)) {
            String number = lexical(value);
            if (!number.matches("\\d+\\.\\d+\\.\\d+\\.\\d+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
                wrong(word, number, "the number of an address, such as 127.0.0.1 or ::1");
                continue;
            }
            try {
                addresses.add(InetAddress.getByName(number));
            } catch (UnknownHostException e) {
                wrong(word, number, "the number of an address, such as 127.0.0.1 or ::1");
            }
        }
        return addresses;
    }

    private Optional<Node> required(Node word) {
        Optional<Node> value = one(word);
        if (value.isEmpty()) {
            fault("has no " + Words.written(word));
        }
        return value;
    }

    private Optional<Node> one(Node word) {
        List<Node> values = values(word);
        if (values.size() > 1) {
            fault(Words.written(word) + " has " + values.size() + " values; expected one");
        }
        return values.stream().findFirst();
    }

    private List<Node> values(Node word) {
        return graph.stream(node, word, Node.ANY).map(Triple::getObject).toList();
    }

    private static String lexical(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }

    private void wrong(Node word, String value, String expected) {
        fault(Words.written(word) + " is \"" + value + "\"; expected " + expected);
    }

    private void fault(String what) {
        faults.add("endpoint " + called + ": " + what);
    }
}
