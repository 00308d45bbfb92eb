package broadsheet.db;

import broadsheet.db.DatabaseAddress.PostgresUrl;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: not yet. */
final class Postgres implements Engine {
    private Postgres() {}

    static Postgres open(PostgresUrl address, InstantSource clock, Announcer announcer) {
        throw new UnsupportedOperationException("PostgreSQL comes with the next commit.");
    }

    @Override
    public ChangeLog log() {
        return ChangeLog.POSTGRESQL;
    }

    @Override
    public <T extends @Nullable Object> T read(Database.Reading<T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends @Nullable Object> Written<T> write(Database.Writing<T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void claim(String follower) {}

    @Override
    public boolean runs(String follower) {
        return true;
    }

    @Override
    public void close() {}
}
