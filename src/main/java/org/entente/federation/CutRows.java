package org.entente.federation;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/**
 * The rows of a SERVICE clause up to the most that are taken.
 *
 * <p>Below the service enhancer a response that has more must not just end, for the enhancer would ask for the rest: it
 * ends with an exception that only this class catches.
 */
final class CutRows extends QueryIteratorWrapper {
    /** The enhancer reads so many rows ahead when it keeps them. */
    static final int READ_AHEAD = 129;

    private final RemoteEndpoint endpoint;
    private final FederationRun run;
    private int given;

    CutRows(QueryIterator rows, RemoteEndpoint endpoint, FederationRun run) {
        super(rows);
        this.endpoint = endpoint;
        this.run = run;
    }

    @Override
    protected boolean hasNextBinding() {
        if (!hasMore()) {
            return false;
        }
        if (given < endpoint.rowsAtMost()) {
            return true;
        }
        run.cut(endpoint);
        return false;
    }

    private boolean hasMore() {
        try {
            return super.hasNextBinding();
        } catch (RuntimeException e) {
            if (!isCut(e)) {
                throw e;
            }
            run.cut(endpoint);
            return false;
        }
    }

    private static boolean isCut(Throwable thrown) {
        return thrown instanceof CutException || thrown.getCause() != null && isCut(thrown.getCause());
    }

    @Override
    protected Binding moveToNextBinding() {
        given++;
        return super.moveToNextBinding();
    }

    /** Rows after which there were more. */
    static QueryIterator ending(List<Binding> rows, ExecutionContext execution) {
        return QueryIterPlainWrapper.create(new Ending(rows), execution);
    }

    private static final class CutException extends QueryExecException {
        CutException() {
            super("more rows than are taken");
        }
    }

    private static final class Ending implements java.util.Iterator<Binding> {
        private final java.util.Iterator<Binding> rows;

        Ending(List<Binding> rows) {
            this.rows = rows.iterator();
        }

        @Override
        public boolean hasNext() {
            if (!rows.hasNext()) {
                throw new CutException();
            }
            return true;
        }

        @Override
        public Binding next() {
            if (!rows.hasNext()) {
                throw new NoSuchElementException();
            }
            return rows.next();
        }

        @Override
        public void forEachRemaining(Consumer<? super Binding> action) {
            while (hasNext()) {
                action.accept(next());
            }
        }
    }
}
