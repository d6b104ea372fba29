package org.entente.endpoint;

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
 * The one dataset that the server holds: whatever release is in force.
 *
 * <p>A read transaction sees the release that was in force when it began, until it ends; a thread that pinned a release
 * begins on that one. Replacing the release disturbs no reader; the old one is freed when its last reader ends. Before
 * the first release the dataset is empty.
 */
final class ServedDataset extends DatasetGraphWrapper {
    private static final DatasetGraph EMPTY = DatasetGraphZero.create();

    private final AtomicReference<Release> current = new AtomicReference<>();
    private final ThreadLocal<Release> pinned = new ThreadLocal<>();
    private final ThreadLocal<DatasetGraph> transaction = new ThreadLocal<>();

    ServedDataset(Context context) {
        super(null, context);
    }

    /** Puts a release in force for the transactions that begin from now on. */
    void replace(Release release) {
        current.set(release);
    }

    /** Lets this thread see the release now in force, whatever comes, until it calls {@link #unpin}. */
    Optional<Release> pin() {
        pinned.set(current.get());
        return release();
    }

    /** Ends what {@link #pin} began. */
    void unpin() {
        pinned.remove();
    }

    /** The release that this thread sees; none before the first. */
    Optional<Release> release() {
        return Optional.ofNullable(pinned.get()).or(() -> Optional.ofNullable(current.get()));
    }

    @Override
    protected DatasetGraph get() {
        DatasetGraph begun = transaction.get();
        return begun != null ? begun : inForce();
    }

    private DatasetGraph inForce() {
        return release().map(Release::dataset).orElse(EMPTY);
    }

    @Override
    public void begin(TxnType type) {
        if (type == TxnType.WRITE) {
            throw new UnsupportedOperationException("the endpoint is read only");
        }
        if (isInTransaction()) {
            throw new JenaTransactionException("already in a transaction");
        }
        transaction.set(inForce());
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
