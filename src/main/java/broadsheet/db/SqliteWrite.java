package broadsheet.db;

import broadsheet.db.Engine.Written;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One write on its way through the writer thread. */
final class SqliteWrite<T extends @Nullable Object> {
    private final Database.Writing<T> work;
    private final boolean lasting;
    private final CompletableFuture<Written<T>> outcome = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failure;
    private List<Logged> logged = List.of();

    /** @param lasting whether the caller is to be told only when no power failure can take it back */
    SqliteWrite(Database.Writing<T> work, boolean lasting) {
        this.work = work;
        this.lasting = lasting;
    }

    boolean lasting() {
        return lasting;
    }

    /** Runs the work, perhaps for a second time; false if it failed and what it did must be undone. */
    boolean run(Jdbi jdbi, Instant at) {
        failure = null;
        try (var handle = jdbi.open()) {
            var transaction = new Transaction(handle, ChangeLog.SQLITE, at);
            try {
                result = work.with(transaction);
            } finally {
                logged = transaction.end();
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        return failure == null;
    }

    /** Tells the caller that it failed; the work's own failure, if any, says more than what came of it. */
    void fail(Throwable reason) {
        outcome.completeExceptionally(failure == null ? reason : failure);
    }

    /** After the commit: first the news, then the caller. */
    @SuppressWarnings("NullAway") // the result is null only where T allows it
    void complete(Announcer announcer) {
        if (failure != null) {
            outcome.completeExceptionally(failure);
            return;
        }
        var announcement =
                announcer.announce(logged.stream().map(Logged::change).toList());
        outcome.complete(new Written<>(result, announcement));
    }

    /** Waits for the outcome; an interrupt does not end the wait, for the caller must know what became of the write. */
    Written<T> await() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case RuntimeException own -> throw own;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }
}
