package org.entente.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses in which of several formats to answer: by the parameter {@code format}, else by {@code Accept}. */
public final class Negotiation {
    /** Names that other endpoints have for the same; ours is the first. */
    private static final List<String> PARAMETERS = List.of("format", "output", "results", "_format");

    private Negotiation() {}

    /**
     * The format to answer in.
     *
     * @throws ProblemException 406 with all that is offered, or 400 for a parameter that names no format
     */
    public static Format choose(HttpServletRequest request, List<Format> offers) {
        Optional<String> named = named(request);
        return named.isPresent()
                ? byName(named.get(), offers)
                : Accept.parse(header(request)).best(offers).orElseThrow(() -> notAcceptable(request, offers));
    }

    /** The format among these that the sender names, by parameter or header; none for one who takes anything. */
    public static Optional<Format> preferred(HttpServletRequest request, List<Format> offers) {
        Optional<String> named = named(request);
        if (named.isPresent()) {
            return offers.stream().filter(offer -> offer.isCalled(named.get())).findFirst();
        }
        String header = header(request);
        List<Format> mentioned = offers.stream()
                .filter(offer -> header != null && header.contains(offer.mediaType()))
                .toList();
        return prefersPage(request, mentioned) ? Optional.empty() : Accept.parse(header).best(mentioned);
    }

    /** Whether the sender would rather have a page than any of the other formats; what browsers ask for. */
    public static boolean prefersPage(HttpServletRequest request, List<Format> others) {
        return named(request).map(Formats.HTML::isCalled).orElseGet(() -> acceptsPageFirst(request, others));
    }

    /** The same by the header alone, for requests whose parameters cannot be read. */
    static boolean acceptsPageFirst(HttpServletRequest request, List<Format> others) {
        String header = header(request);
        // a page is never sent for a mere range: that is what programs send that say nothing
        if (header == null || !header.contains(Formats.HTML.mediaType())) {
            return false;
        }
        Accept accept = Accept.parse(header);
        return others.stream().allMatch(other -> accept.weight(Formats.HTML) >= accept.weight(other));
    }

    /** The value of the parameter that names a format, if there is one. */
    public static Optional<String> named(HttpServletRequest request) {
        return PARAMETERS.stream()
                .flatMap(name -> Stream.ofNullable(request.getParameter(name)))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static Format byName(String name, List<Format> offers) {
        return offers.stream()
                .filter(offer -> offer.isCalled(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemKind.UNKNOWN_FORMAT
                        .because("The format \"%s\" is none of those there are here.".formatted(name))
                        .with("offers", offers.stream().map(Format::suffix).toList())));
    }

    private static ProblemException notAcceptable(HttpServletRequest request, List<Format> offers) {
        List<String> mediaTypes = offers.stream().map(Format::mediaType).toList();
        return new ProblemException(ProblemKind.NOT_ACCEPTABLE
                .because("Accept: %s names nothing that is there; there are %s."
                        .formatted(header(request), String.join(", ", mediaTypes)))
                .with("offers", mediaTypes));
    }

    private static String header(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders("Accept"));
        return values.isEmpty() ? null : String.join(",", values);
    }
}
