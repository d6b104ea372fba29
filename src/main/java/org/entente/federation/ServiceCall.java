package org.entente.federation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.service.enhancer.impl.CacheMode;
import org.entente.vocabulary.Iris;

/**
 * A SERVICE clause without the options that Jena's service enhancer has in front of an IRI, in any number and order:
 * {@code <cache:bulk+20:https://example.org/sparql>}. Options alone belong to the SERVICE in their braces.
 *
 * @param target whom to ask: an IRI, or a variable; empty if options alone stand before no other SERVICE
 * @param silent whether it, or a clause that only holds its options, is SILENT
 * @param cache what its options say of keeping the answer
 * @param batch how many rows of ours its options put into one request
 */
record ServiceCall(
        Optional<Node> target, Op body, boolean silent, Optional<CacheMode> cache, OptionalInt batch, boolean hasOptions) {
    private static final Pattern OPTION = Pattern.compile("(cache|bulk|loop|optimize)(?:\\+([^:]*))?:");

    /** Whether an IRI is made of options and nothing else. */
    static boolean isOptionsAlone(Node node) {
        if (!node.isURI() || node.getURI().isEmpty()) {
            return false;
        }
        Matcher option = OPTION.matcher(node.getURI());
        int start = 0;
        while (start < node.getURI().length() && option.region(start, node.getURI().length()).lookingAt()) {
            start = option.end();
        }
        return start == node.getURI().length();
    }

    static ServiceCall of(OpService service) {
        ServiceCall call = new ServiceCall(
                Optional.of(service.getService()), service.getSubOp(), service.getSilent(), Optional.empty(), OptionalInt.empty(), false);
        return service.getService().isURI() ? call.withoutOptions(service.getService().getURI()) : call;
    }

    private ServiceCall withoutOptions(String iri) {
        ServiceCall call = this;
        Matcher option = OPTION.matcher(iri);
        int start = 0;
        while (option.region(start, iri.length()).lookingAt()) {
            call = call.with(option.group(1), Optional.ofNullable(option.group(2)).orElse(""));
            start = option.end();
        }
        if (start == 0) {
            return this;
        }
        if (start < iri.length()) {
            return call.at(Optional.of(NodeFactory.createURI(iri.substring(start))), body, silent);
        }
        return body instanceof OpService inner ? call.over(of(inner)) : call.at(Optional.empty(), body, silent);
    }

    private ServiceCall with(String option, String value) {
        return switch (option) {
            case "cache" -> new ServiceCall(target, body, silent, Optional.of(cacheMode(value)), batch, true);
            case "bulk" -> new ServiceCall(target, body, silent, cache, size(value), true);
            default -> new ServiceCall(target, body, silent, cache, batch, true);
        };
    }

    private static CacheMode cacheMode(String value) {
        return switch (value) {
            case "off" -> CacheMode.OFF;
            case "clear" -> CacheMode.CLEAR;
            default -> CacheMode.DEFAULT;
        };
    }

    private static OptionalInt size(String value) {
        return value.matches("[1-9]\\d{0,5}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }

    private ServiceCall at(Optional<Node> newTarget, Op newBody, boolean isSilent) {
        return new ServiceCall(newTarget, newBody, isSilent, cache, batch, true);
    }

    private ServiceCall over(ServiceCall inner) {
        return new ServiceCall(
                inner.target,
                inner.body,
                silent || inner.silent,
                cache.or(inner::cache),
                batch.isPresent() ? batch : inner.batch,
                true);
    }

    /** Whether it calls a saved question, which another link of the chain answers. */
    boolean callsQuestion() {
        return !hasOptions && target.filter(node -> node.isURI() && node.getURI().startsWith(Iris.QUESTION)).isPresent();
    }

    boolean isVariable() {
        return target.filter(Node::isVariable).isPresent();
    }

    /** The clause without options, calling someone by this name. */
    OpService at(Node name) {
        return new OpService(name, body, silent);
    }
}
