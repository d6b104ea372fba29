package org.entente.federation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** The rows of an endpoint's answer, read from its text as they are taken. */
final class AnswerRows implements RowSet, AutoCloseable {
    private final RowSet rows;
    private final int bytes;
    private final Function<RuntimeException, ServiceFailedException> unreadable;

    /** @param unreadable makes the failure to throw of what the parser throws */
    AnswerRows(Supplier<RowSet> reader, int bytes, Function<RuntimeException, ServiceFailedException> unreadable) {
        this.bytes = bytes;
        this.unreadable = unreadable;
        this.rows = read(reader);
    }

    private <T> T read(Supplier<T> part) {
        try {
            return part.get();
        } catch (RuntimeException e) {
            throw unreadable.apply(e);
        }
    }

    /** How long its text is. */
    int bytes() {
        return bytes;
    }

    @Override
    public boolean hasNext() {
        return read(rows::hasNext);
    }

    @Override
    public Binding next() {
        return read(rows::next);
    }

    @Override
    public List<Var> getResultVars() {
        return read(rows::getResultVars);
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
