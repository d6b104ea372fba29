package org.entente.endpoint.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An {@code Accept} header: media ranges with their weights (RFC 9110, section 12.5.1).
 *
 * <p>Jena's own list takes the range of the highest weight where the standard takes the most specific one, and sends
 * what was refused with {@code q=0}; hence this one. A range that cannot be read is passed over.
 */
public final class Accept {
    private static final String ANY = "*";

    private final List<Range> ranges;

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Reads the header; absent or empty means everything. */
    public static Accept parse(String header) {
        if (header == null || header.isBlank()) {
            return new Accept(List.of(new Range(ANY, ANY, 1)));
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",")) {
            Range.parse(part).ifPresent(ranges::add);
        }
        return new Accept(ranges);
    }

    /** The offer with the highest weight, the earlier one among equals; empty if none is acceptable. */
    public Optional<Format> best(List<Format> offers) {
        Format best = null;
        double highest = 0;
        for (Format offer : offers) {
            double weight = weight(offer);
            if (weight > highest) {
                best = offer;
                highest = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How much this format is liked, by its own name or, only where that has no weight, by another of its names. */
    public double weight(Format format) {
        Optional<Range> own = mostSpecific(format.mediaType());
        if (own.filter(Range::isExact).isPresent()) {
            return own.get().weight();
        }
        return format.others().stream()
                .flatMap(name -> mostSpecific(name).filter(Range::isExact).stream())
                .map(Range::weight)
                .max(Comparator.naturalOrder())
                .orElse(own.map(Range::weight).orElse(0.0));
    }

    private Optional<Range> mostSpecific(String mediaType) {
        return ranges.stream().filter(range -> range.includes(mediaType)).max(Comparator.comparingInt(Range::specificity));
    }

    private record Range(String type, String subtype, double weight) {
        static Optional<Range> parse(String text) {
            String[] parts = text.strip().toLowerCase(Locale.ROOT).split(";");
            String[] names = parts[0].strip().split("/");
            boolean readable = names.length == 2 && !names[0].isEmpty() && !names[1].isEmpty();
            return readable ? Optional.of(new Range(names[0], names[1], weight(parts))) : Optional.empty();
        }

        private static double weight(String[] parts) {
            return Stream.of(parts)
                    .map(String::strip)
                    .filter(parameter -> parameter.startsWith("q="))
                    .map(parameter -> number(parameter.substring(2).strip()))
                    .findFirst()
                    .orElse(1.0);
        }

        private static double number(String text) {
            try {
                double number = Double.parseDouble(text);
                return number >= 0 && number <= 1 ? number : 0;
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        boolean includes(String mediaType) {
            return type.equals(ANY) || mediaType.equals(type + "/" + subtype)
                    || subtype.equals(ANY) && mediaType.startsWith(type + "/");
        }

        boolean isExact() {
            return specificity() == 2;
        }

        int specificity() {
            return (type.equals(ANY) ? 0 : 1) + (subtype.equals(ANY) ? 0 : 1);
        }
    }
}
