package org.entente.endpoint.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Keeps back the line of text with which Fuseki reports an error, so that it can be sent as a problem, and notices an
 * error that comes when part of the answer is already on its way.
 */
final class ErrorCapture extends HttpServletResponseWrapper {
    private static final int FIRST_ERROR = 400;

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int error;
    private boolean tooLate;
    private boolean passing;

    ErrorCapture(HttpServletResponse response) {
        super(response);
    }

    /** The status of an error that is still to be sent; 0 if there is none. */
    int error() {
        return passing ? 0 : error;
    }

    /** Whether an error came after the first bytes were sent under another status. */
    boolean isTooLate() {
        return tooLate;
    }

    String text() {
        return text.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void setStatus(int status) {
        if (status < FIRST_ERROR) {
            super.setStatus(status);
        } else if (isCommitted()) {
            tooLate = true;
        } else {
            error = status;
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
        text.writeBytes(message.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void setContentLength(int length) {
        if (!isKept()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isKept()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (tooLate || isKept()) {
            return new Kept(text);
        }
        passing = error != 0;
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return new PrintWriter(getOutputStream(), false, StandardCharsets.UTF_8);
    }

    /** A text about an error; what comes as a page or as JSON was made to be sent as it is. */
    private boolean isKept() {
        String type = getContentType();
        return error != 0 && !passing && (type == null || type.startsWith("text/plain"));
    }

    private static final class Kept extends ServletOutputStream {
        private final ByteArrayOutputStream into;

        Kept(ByteArrayOutputStream into) {
            this.into = into;
        }

        @Override
        public void write(int octet) {
            into.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("written at once");
        }
    }
}
