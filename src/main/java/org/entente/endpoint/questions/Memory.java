package org.entente.endpoint.questions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/**
 * What earlier requests found out and what holds as long as the data does, which never change under one name: the terms
 * that values stand for, and the hashes of answers. Looking up a name, whether a value is allowed, and hashing a long
 * answer each cost about as much as a short query. The latest used are kept.
 */
final class Memory {
    private static final int MOST = 2_000;
    /** Characters of values; longer ones are worked out anew, so that nobody fills the memory with them. */
    private static final int LONGEST = 300;

    private final Map<Asked, Map<Var, Node>> arguments = latest();
    private final Map<Answered, String> hashes = latest();

    /** Values for a question over data of this name. */
    private record Asked(String data, String question, Map<String, String> values) {
        boolean isShort() {
            return values.values().stream().mapToInt(String::length).sum() <= LONGEST;
        }
    }

    private record Answered(String data, String question, Map<Var, Node> arguments) {}

    /** The terms for the values of a request; worked out when nobody asked so before, and kept if that succeeds. */
    Map<Var, Node> arguments(String data, QuestionRequest asked, Supplier<Map<Var, Node>> binding) {
        Asked key = new Asked(data, asked.question().name(), asked.values());
        return key.isShort() ? kept(arguments, key, binding) : binding.get();
    }

    /** The hash of the whole answer to a question with these terms. @param data its name, and what else the answer depends on */
    String hash(String data, QuestionRequest asked, Map<Var, Node> terms, Supplier<String> hashing) {
        boolean isShort = new Asked(data, asked.question().name(), asked.values()).isShort();
        return asked.question().isRepeatable() && isShort
                ? kept(hashes, new Answered(data, asked.question().name(), terms), hashing)
                : hashing.get();
    }

    /** Worked out without holding the others up; two requests at once may both do so. */
    private static <K, V> V kept(Map<K, V> all, K key, Supplier<V> making) {
        V known;
        synchronized (all) {
            known = all.get(key);
        }
        if (known == null) {
            known = making.get();
            synchronized (all) {
                all.put(key, known);
            }
        }
        return known;
    }

    private static <K, V> Map<K, V> latest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }
}
