package org.entente.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The answer for every address that is nothing here. */
final class NotFound extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlainText.send(response, HttpServletResponse.SC_NOT_FOUND,
                "Nothing is at " + request.getRequestURI() + ". The home page at / says what is here.");
    }
}
