package broadsheet.db;

import broadsheet.db.DatabaseAddress.PostgresUrl;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How connections to a PostgreSQL are made. */
record PostgresConnections(PostgresUrl address) {
    // Of a server's usual hundred connections, four nodes fit; a writer spends its time waiting for the server's disk.
    private static final int EACH_POOL = 12;
    private static final int CONNECT_SECONDS = 5;
    // No statement of ours takes minutes; a network that swallows packets must not keep a thread for ever.
    private static final int ANSWER_SECONDS = 120;
    private static final long MOST_WAIT_MILLIS = 5_000;
    // A write left open holds back every follower of the log, on every node.
    private static final String NO_LONG_WRITES = "set idle_in_transaction_session_timeout = '60s'";

    /** Connections one at a time, for migrations, which may take long, and for listening. */
    DataSource single() {
        return source(0);
    }

    private DataSource source(int answerSeconds) {
        var source = new PGSimpleDataSource();
        source.setApplicationName("broadsheet");
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(answerSeconds);
        source.setURL(address.jdbcUrl());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    /** Each transaction sees one moment and cannot write. */
    HikariDataSource readers() {
        var config = pool("postgres-readers");
        config.setReadOnly(true);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new HikariDataSource(config);
    }

    HikariDataSource writers() {
        var config = pool("postgres-writers");
        config.setConnectionInitSql(NO_LONG_WRITES);
        return new HikariDataSource(config);
    }

    private HikariConfig pool(String name) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source(ANSWER_SECONDS));
        config.setAutoCommit(false);
        config.setMaximumPoolSize(EACH_POOL);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(MOST_WAIT_MILLIS);
        return config;
    }
}
