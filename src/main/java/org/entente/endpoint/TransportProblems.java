package org.entente.endpoint;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.entente.endpoint.http.Problem;
import org.entente.endpoint.http.ProblemKind;

/** What Jetty answers when no part of ours could, as to a broken address: a problem like all others, no trace. */
final class TransportProblems extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = ProblemKind.ofStatus(response.getStatus());
        response.getHeaders().put(Transport.NO_SNIFF);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Content.Sink.write(response, true, problem.toJson(null), callback);
        return true;
    }
}
