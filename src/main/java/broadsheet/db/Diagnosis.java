package broadsheet.db;

import static broadsheet.db.DatabaseTrouble.Kind.BUSY;
import static broadsheet.db.DatabaseTrouble.Kind.DAMAGED;
import static broadsheet.db.DatabaseTrouble.Kind.FULL;
import static broadsheet.db.DatabaseTrouble.Kind.READ_ONLY;
import static broadsheet.db.DatabaseTrouble.Kind.UNREACHABLE;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Turns what a driver throws into a sentence, where the fault is the database's and not that of the statement. */
record Diagnosis(DatabaseAddress address) {
    // serialization_failure, deadlock_detected
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01");

    /** The trouble behind a failure; the failure itself where it is the caller's own. */
    RuntimeException of(RuntimeException failure) {
        return failure instanceof DatabaseTrouble
                ? failure
                : behind(failure).<RuntimeException>map(trouble -> trouble).orElse(failure);
    }

    DatabaseTrouble of(SQLException failure) {
        return behind(failure).orElseGet(() -> trouble(UNREACHABLE, "fails: " + failure.getMessage(), failure));
    }

    DatabaseTrouble trouble(DatabaseTrouble.Kind kind, String predicate, @Nullable Throwable cause) {
        return new DatabaseTrouble(kind, "The database " + address.named() + " " + predicate, cause);
    }

    /** Whether the connection broke under the statement. */
    static boolean isLostConnection(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P0");
    }

    /**
     * Whether it failed for the moment only: a collision with another write, or a connection that had died unnoticed. Not
     * when the pool could not make a new connection, for it has tried long enough.
     */
    static boolean isWorthAnotherTry(RuntimeException failure) {
        return !(failure instanceof DatabaseTrouble)
                && causes(failure).noneMatch(SQLTransientConnectionException.class::isInstance)
                && causes(failure)
                        .anyMatch(cause ->
                                COLLISIONS.contains(String.valueOf(cause.getSQLState())) || isLostConnection(cause));
    }

    private static Stream<SQLException> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }

    private Optional<DatabaseTrouble> behind(Throwable failure) {
        return causes(failure).flatMap(cause -> read(cause).stream()).findFirst();
    }

    private Optional<DatabaseTrouble> read(SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            return Optional.ofNullable(sqlite(sqlite));
        }
        // HikariCP: no connection within the time. Its cause says whether the server or our own crowd is to blame.
        if (failure instanceof SQLTransientConnectionException && failure.getCause() == null) {
            return Optional.of(trouble(BUSY, "has no connection free; try again in a moment.", failure));
        }
        return Optional.ofNullable(failure.getSQLState()).map(state -> postgres(state, failure));
    }

    private @Nullable DatabaseTrouble sqlite(SQLiteException failure) {
        // The lower byte is the primary result code (sqlite.org/rescode.html).
        return switch (failure.getResultCode().code & 0xff) {
            case 5, 6 -> trouble(BUSY, "is held by another program; try again in a moment.", failure);
            case 8 -> trouble(READ_ONLY, "cannot be written; check who owns the file and its folder.", failure);
            case 10 -> trouble(UNREACHABLE, "cannot be read or written: the disk reports an error.", failure);
            case 11 -> trouble(DAMAGED, "is damaged; restore the last backup.", failure);
            case 13 -> trouble(FULL, "is full: the disk has no room left. Free some; nothing is lost.", failure);
            case 14 -> trouble(UNREACHABLE, "cannot be opened; check that its folder exists and is ours.", failure);
            case 26 -> trouble(DAMAGED, "is not a SQLite database.", failure);
            default -> null;
        };
    }

    // SQLSTATE classes: postgresql.org/docs/current/errcodes-appendix.html
    private @Nullable DatabaseTrouble postgres(String state, SQLException failure) {
        return switch (state) {
            case "53100" -> trouble(FULL, "is full: its disk has no room left.", failure);
            case "25006" -> trouble(READ_ONLY, "takes no writes: it is a standby or set read-only.", failure);
            case "53300" -> trouble(BUSY, "has no connection free; raise max_connections.", failure);
            case "3D000" -> trouble(UNREACHABLE, "does not exist on that server; create it first.", failure);
            case "28P01", "28000" -> trouble(UNREACHABLE, "refuses this user and password.", failure);
            case "57P01", "57P02", "57P03" -> trouble(UNREACHABLE, "is being stopped or started.", failure);
            case "40001", "40P01" -> trouble(BUSY, "has too many writes in each other's way.", failure);
            case "XX001", "XX002" -> trouble(DAMAGED, "is damaged; restore the last backup.", failure);
            default -> state.startsWith("08") ? trouble(UNREACHABLE, "cannot be reached.", failure) : null;
        };
    }
}
