package broadsheet.db;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.DatabaseAddress.PostgresUrl;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;

class PostgresListenerTest {
    private static final int NOBODY_LISTENS = 1;

    /** Leads nowhere until it is told the right port. */
    @SuppressWarnings("serial") // nobody writes it anywhere
    private static final class Road extends PGSimpleDataSource {
        private final AtomicInteger tried = new AtomicInteger();

        @Override
        public Connection getConnection() throws SQLException {
            tried.incrementAndGet();
            return super.getConnection();
        }
    }

    private static final class Notebook extends AppenderBase<ILoggingEvent> {
        private final List<String> notes = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent note) {
            notes.add(note.getLevel() + " " + note.getFormattedMessage().replaceAll("[:;].*", ""));
        }
    }

    @Test
    void that_the_server_is_away_is_said_once_and_once_that_it_is_back() throws SQLException {
        var address = (PostgresUrl) TestDatabase.POSTGRESQL.fresh();
        Database.open(address, InstantSource.system()).close();
        var log = (Logger) LoggerFactory.getLogger(PostgresListener.class);
        var level = log.getLevel();
        var notebook = new Notebook();
        notebook.start();
        log.setLevel(Level.INFO);
        log.addAppender(notebook);
        var road = road(address);
        int port = road.getPortNumbers()[0];
        road.setPortNumbers(new int[] {NOBODY_LISTENS});
        var announcer = new Announcer();
        var listener = new PostgresListener(road, announcer, new Arrivals(announcer, Snapshot.of("1:1:")));
        try {
            Eventually.that("it was tried again and again", () -> road.tried.get() > 3);
            road.setPortNumbers(new int[] {port});
            Eventually.that("it is back", () -> notebook.notes.size() > 1);
        } finally {
            listener.close();
            log.detachAppender(notebook);
            log.setLevel(level);
        }
        assertThat(notebook.notes).containsExactly("WARN PostgreSQL went away", "INFO PostgreSQL is back");
    }

    private static Road road(PostgresUrl address) {
        var road = new Road();
        road.setURL(address.jdbcUrl());
        road.setUser(address.user());
        road.setPassword(address.password());
        return road;
    }
}
