package org.entente.federation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NearestName;

/**
 * The remote endpoints that queries may ask. What it does not list is refused.
 *
 * <pre>{@code
 * Federation federation = Federation.read(Path.of("federation.ttl"));
 * }</pre>
 *
 * @param endpoints no two of which share an IRI or an alias
 */
public record Federation(List<RemoteEndpoint> endpoints) {
    /** Lists no endpoint, so that every SERVICE but those of saved questions is refused. */
    public static final Federation NONE = new Federation(List.of());

    private static final int MOST_SUGGESTED = 2;

    /** Copies the list. @throws FederationFormatException if two endpoints share a name */
    public Federation {
        endpoints = List.copyOf(endpoints);
        List<String> names = endpoints.stream()
                .flatMap(each -> Stream.of(each.alias(), each.iri()))
                .sorted()
                .toList();
        for (int index = 1; index < names.size(); index++) {
            if (names.get(index).equals(names.get(index - 1))) {
                throw new FederationFormatException(names.get(index) + " names two endpoints; expected one");
            }
        }
    }

    /**
     * The list in a Turtle file.
     *
     * @throws FederationFormatException naming every fault of the file
     */
    public static Federation read(Path file) {
        return new FederationReader(file).read();
    }

    /** The list in a file, or none if there is no such file. @throws FederationFormatException as {@link #read} */
    public static Federation readIfExists(Path file) {
        return Files.exists(file) ? read(file) : NONE;
    }

    /** The endpoint that is called so, by its IRI or by {@code service:ALIAS}. */
    public Optional<RemoteEndpoint> find(String iri) {
        return endpoints.stream()
                .filter(each -> each.iri().equals(iri) || each.aliasIri().equals(iri))
                .findFirst();
    }

    /** The refusal of a service that is not listed, with the nearest that are. */
    ServiceRefusedException refusal(String service) {
        if (endpoints.isEmpty()) {
            return new ServiceRefusedException(service, "no other endpoint is listed, and only listed ones are asked", List.of());
        }
        return new ServiceRefusedException(
                service, "only listed endpoints are asked, each by its IRI or its alias", nearest(service));
    }

    /** Those on the same host first, then those whose names are alike. */
    private List<String> nearest(String service) {
        String asked = withoutMarks(service);
        List<String> names = endpoints.stream().map(each -> withoutMarks(each.iri())).toList();
        List<String> alike = Stream.concat(
                        NearestName.of(asked, names, MOST_SUGGESTED).stream(),
                        NearestName.of(asked, endpoints.stream().map(RemoteEndpoint::aliasIri).toList(), 1).stream())
                .toList();
        return endpoints.stream()
                .sorted(Comparator.comparing((RemoteEndpoint each) -> !asked.contains(each.address().getHost()))
                        .thenComparing(each -> !alike.contains(each.iri()) && !alike.contains(each.aliasIri())))
                .limit(MOST_SUGGESTED)
                .map(RemoteEndpoint::callable)
                .toList();
    }

    private static String withoutMarks(String service) {
        return service.replaceAll("^SERVICE |[<>]", "");
    }

    /** Whether an IRI has the form of an alias, listed or not. */
    static boolean isAlias(String iri) {
        return iri.startsWith(Iris.SERVICE);
    }
}
