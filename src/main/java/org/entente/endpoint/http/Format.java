package org.entente.endpoint.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A form in which something can be sent.
 *
 * @param mediaType as registered, {@code text/turtle}
 * @param suffix of files and addresses, without the dot: {@code ttl}
 * @param others media types that ask for the same, older or wider names such as {@code application/json}
 * @param names short names for the parameter {@code format}, beside the suffix
 */
public record Format(String mediaType, String suffix, List<String> others, List<String> names) {
    private static final String TEXT = "text/";

    /** Whether a parameter's value, a short name or a media type, means this format. */
    public boolean isCalled(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return suffix.equals(lower) || names.contains(lower) || mediaTypes().anyMatch(lower::equals);
    }

    /** All media types by which it can be asked for, its own first. */
    public Stream<String> mediaTypes() {
        return Stream.concat(Stream.of(mediaType), others.stream());
    }

    /** The value of {@code Content-Type}: texts always say UTF-8, other types have it fixed by their registration. */
    public String contentType() {
        return mediaType.startsWith(TEXT) ? mediaType + ";charset=utf-8" : mediaType;
    }
}
