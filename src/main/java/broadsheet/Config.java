package broadsheet;

import broadsheet.db.DatabaseAddress;
import broadsheet.front.FrontSettings;
import broadsheet.http.Certificate;
import broadsheet.mail.SmtpServer;
import broadsheet.media.Storage;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, read once and never changed.
 *
 * @param data the folder with everything that is the newsroom's own
 * @param database where the records are
 * @param host address to listen on
 * @param port to listen on; 0 takes a free one
 * @param baseUrl the site's public address; null means the address it listens on
 * @param otherHosts further names under which the site may be asked for
 * @param managementPort for health, readiness and metrics; 0 for none, null for the usual one if it is free
 * @param proxies how many of our own proxies stand before the house; what they write of who asks is believed
 * @param certificate for HTTPS; null for plain HTTP
 * @param pageCacheBytes what all cached pages together may weigh
 * @param renderingsASecond how often at most one page is made anew in a second while changes to it storm in
 * @param mail the server that takes letters; null for a newsroom that writes none
 * @param pictures where the files of pictures are kept
 * @param given which of the paper's own settings it was started with: {@code name}, {@code zone}; these come back at each start
 */
record Config(
        Path data,
        DatabaseAddress database,
        String host,
        int port,
        @Nullable URI baseUrl,
        List<String> otherHosts,
        @Nullable Integer managementPort,
        int proxies,
        @Nullable Certificate certificate,
        long pageCacheBytes,
        int renderingsASecond,
        @Nullable SmtpServer mail,
        Storage pictures,
        Set<String> given) {
    /** Where Prometheus looks for itself, and so for others. */
    static final int MANAGEMENT_PORT = 9_090;

    /** Some 50,000 stories of usual length, packed once: the hot ones of a large archive, within 512 MB in all. */
    static final long PAGE_CACHE = 352L << 20;

    /** More threads than this only wait for one another: SQLite reads take microseconds, and two cores render. */
    static final int WORKERS = 16;

    /** A second's work for the workers; beyond it a reader is better served by “come again”. */
    static final int QUEUE = 2_000;

    /** On this machine only, with the usual rest. */
    static Config here(Path data, DatabaseAddress database, int port) {
        return new Config(
                data,
                database,
                "127.0.0.1",
                port,
                null,
                List.of(),
                0,
                0,
                null,
                PAGE_CACHE,
                FrontSettings.USUAL_RENDERINGS,
                null,
                new Storage.OnDisk());
    }

    /** Without a word about the paper itself. */
    Config(
            Path data,
            DatabaseAddress database,
            String host,
            int port,
            @Nullable URI baseUrl,
            List<String> otherHosts,
            @Nullable Integer managementPort,
            int proxies,
            @Nullable Certificate certificate,
            long pageCacheBytes,
            int renderingsASecond,
            @Nullable SmtpServer mail,
            Storage pictures) {
        this(
                data,
                database,
                host,
                port,
                baseUrl,
                otherHosts,
                managementPort,
                proxies,
                certificate,
                pageCacheBytes,
                renderingsASecond,
                mail,
                pictures,
                Set.of());
    }

    /** The same for a paper that was given these. */
    Config given(Set<String> names) {
        return new Config(
                data,
                database,
                host,
                port,
                baseUrl,
                otherHosts,
                managementPort,
                proxies,
                certificate,
                pageCacheBytes,
                renderingsASecond,
                mail,
                pictures,
                names);
    }

    Config {
        given = Set.copyOf(given);
        if (port < 0 || port > 65_535) throw new IllegalArgumentException("A port is a number from 0 to 65535.");
    }
}
