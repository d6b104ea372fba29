package org.entente.endpoint.questions;

import static org.entente.endpoint.http.Html.parameter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.entente.endpoint.http.Address;

/** The addresses of the first, the previous and the next page, as links (RFC 8288); they keep all else that was asked. */
final class Paging {
    private final HttpServletRequest request;
    private final String here;

    private Paging(HttpServletRequest request, Address address) {
        this.request = request;
        this.here = address.home(request) + request.getServletPath().substring(1) + request.getPathInfo();
    }

    /** The value of the header {@code Link}; empty when there is one page only. */
    static String links(QuestionRequest asked, boolean hasMore, HttpServletRequest request, Address address) {
        Paging paging = new Paging(request, address);
        int page = asked.page().orElse(1);
        List<String> links = new ArrayList<>();
        if (page > 1) {
            links.add(paging.link(1, "first"));
            links.add(paging.link(page - 1, "prev"));
        }
        if (hasMore) {
            links.add(paging.link(page + 1, "next"));
        }
        return String.join(", ", links);
    }

    /** The query of another page's address, for a link on the page itself. */
    static String query(int page, HttpServletRequest request) {
        StringBuilder query = new StringBuilder();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(QuestionRequest.PAGE)) {
                for (String value : values) {
                    query.append(parameter(name)).append('=').append(parameter(value)).append('&');
                }
            }
        });
        return query.append(QuestionRequest.PAGE).append('=').append(page).toString();
    }

    private String link(int page, String relation) {
        return "<%s?%s>; rel=\"%s\"".formatted(here, query(page, request), relation);
    }
}
