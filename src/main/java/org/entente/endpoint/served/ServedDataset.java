package org.entente.endpoint.served;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.apache.jena.sparql.util.Context;
import org.entente.release.Release;

/**
 * The one dataset that the server holds: whatever release is in force, or whatever a request has chosen.
 *
 * <p>A read transaction sees the release that was in force when it began, until it ends; a thread that pinned a reading
 * begins on that one. Replacing the release disturbs no reader; the old one is freed when its last reader ends. Before
 * the first release the dataset is empty.
 */
public final class ServedDataset extends DatasetGraphWrapper {
    private static final DatasetGraph EMPTY = DatasetGraphZero.create();

    private final AtomicReference<Release> current = new AtomicReference<>();
    private final ThreadLocal<Reading> pinned = new ThreadLocal<>();
    private final ThreadLocal<DatasetGraph> transaction = new ThreadLocal<>();

    public ServedDataset(Context context) {
        super(null, context);
    }

    /** Puts a release in force for the transactions that begin from now on. */
    public void replace(Release release) {
        current.set(release);
    }

    /** The current release, whatever this thread has pinned; none before the first. */
    public Optional<Release> inForce() {
        return Optional.ofNullable(current.get());
    }

    /** Lets this thread read this and nothing else, whatever comes, until it calls {@link #unpin}. */
    public void pin(Reading reading) {
        pinned.set(reading);
    }

    /** Ends what {@link #pin} began. */
    public void unpin() {
        pinned.remove();
    }

    /** The release that this thread reads from; none before the first. */
    public Optional<Release> release() {
        return Optional.ofNullable(pinned.get()).map(Reading::release).or(this::inForce);
    }

    @Override
    protected DatasetGraph get() {
        DatasetGraph begun = transaction.get();
        return begun != null ? begun : seen();
    }

    private DatasetGraph seen() {
        Reading reading = pinned.get();
        return reading != null ? reading.dataset() : inForce().map(Release::dataset).orElse(EMPTY);
    }

    @Override
    public void begin(TxnType type) {
        if (type == TxnType.WRITE) {
            throw new UnsupportedOperationException("the endpoint is read only");
        }
        if (isInTransaction()) {
            throw new JenaTransactionException("already in a transaction");
        }
        transaction.set(seen());
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {
        end();
    }

    @Override
    public void abort() {
        end();
    }

    @Override
    public void end() {
        transaction.remove();
    }

    @Override
    public boolean isInTransaction() {
        return transaction.get() != null;
    }

    @Override
    public ReadWrite transactionMode() {
        return isInTransaction() ? ReadWrite.READ : null;
    }

    @Override
    public TxnType transactionType() {
        return isInTransaction() ? TxnType.READ : null;
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return true;
    }
}
