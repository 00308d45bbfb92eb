package broadsheet.db;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Refuses transactions begun through Jdbi: several callers' writes may share one commit, so a commit in the midst of
 * one would keep half of it and, with it, half of its neighbours.
 */
final class NoOwnTransactions implements TransactionHandler {
    @Override
    public void begin(Handle handle) {
        throw refusal();
    }

    @Override
    public void commit(Handle handle) {
        throw refusal();
    }

    @Override
    public void rollback(Handle handle) {
        throw refusal();
    }

    @Override
    public boolean isInTransaction(Handle handle) {
        return false; // none that Jdbi would have to end when the handle is closed
    }

    @Override
    public void savepoint(Handle handle, String name) {
        throw refusal();
    }

    @Override
    public void rollbackToSavepoint(Handle handle, String name) {
        throw refusal();
    }

    @Override
    public void releaseSavepoint(Handle handle, String name) {
        throw refusal();
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) {
        throw refusal();
    }

    @Override
    public <R, X extends Exception> R inTransaction(
            Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> callback) {
        throw refusal();
    }

    private static IllegalStateException refusal() {
        return new IllegalStateException("A transaction is open here already; the database itself ends it.");
    }
}
