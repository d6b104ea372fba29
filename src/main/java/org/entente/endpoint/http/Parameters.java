package org.entente.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request whose parameters are read here: in UTF-8, without replacing what is not, and not more than a hundred.
 *
 * <p>Jetty counts only different names, and takes minutes for some ten thousand values under one.
 */
final class Parameters extends HttpServletRequestWrapper {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST = 100;
    private static final int HEXADECIMAL = 16;

    private final Map<String, String[]> values;

    private Parameters(HttpServletRequest request, Map<String, String[]> values) {
        super(request);
        this.values = Collections.unmodifiableMap(values);
    }

    /** Reads the query string and, if there is one, the form. @throws ProblemException 400 if either cannot be read */
    static HttpServletRequest of(HttpServletRequest request) throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (request.getQueryString() != null) {
            read(request.getQueryString(), lists);
        }
        if (isForm(request)) {
            read(text(ByteBuffer.wrap(request.getInputStream().readAllBytes())), lists);
        }
        Map<String, String[]> values = new LinkedHashMap<>();
        lists.forEach((name, list) -> values.put(name, list.toArray(String[]::new)));
        return new Parameters(request, values);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
    }

    private static void read(String text, Map<String, List<String>> into) {
        if (text.chars().filter(character -> character == '&').count() >= MOST) {
            throw malformed("It has more than " + MOST + " parameters.");
        }
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                into.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }
    }

    private static String decode(String text) {
        ByteBuffer octets = ByteBuffer.wrap(new byte[StandardCharsets.UTF_8.encode(text).remaining()]);
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '%') {
                octets.put(octet(text, at));
                at += 2;
            } else if (character == '+') {
                octets.put((byte) ' ');
            } else {
                int codePoint = text.codePointAt(at);
                octets.put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(codePoint) - 1;
            }
        }
        return text(octets.flip());
    }

    private static byte octet(String text, int at) {
        boolean whole = at + 2 < text.length();
        int high = whole ? Character.digit(text.charAt(at + 1), HEXADECIMAL) : -1;
        int low = whole ? Character.digit(text.charAt(at + 2), HEXADECIMAL) : -1;
        if (high < 0 || low < 0) {
            throw malformed("\"%s\" is no percent-encoding."
                    .formatted(text.substring(at, Math.min(at + 3, text.length()))));
        }
        return (byte) (high << 4 | low);
    }

    private static String text(ByteBuffer octets) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
        } catch (CharacterCodingException e) {
            throw malformed("Its parameters are not UTF-8.");
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemKind.MALFORMED_REQUEST.because(detail));
    }

    @Override
    public String getParameter(String name) {
        String[] all = values.get(name);
        return all == null ? null : all[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] all = values.get(name);
        return all == null ? null : all.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(values.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return values;
    }
}
