package broadsheet;

import broadsheet.db.DatabaseTrouble;
import broadsheet.db.Inspection;
import broadsheet.http.Natives;
import broadsheet.media.Bucket;
import broadsheet.media.BucketAway;
import broadsheet.media.Storage;
import broadsheet.search.IndexState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Looks whether this machine has what a newsroom needs, and changes nothing. */
final class Checkup {
    private static final int JAVA = 25;

    /** Below this a day's pictures and a backup no longer fit. */
    private static final long LITTLE_DISK = 1L << 30;

    /** How one thing is. */
    enum Health {
        WELL,
        /** It works, but not as well as it could. */
        WEAK,
        ILL
    }

    record Finding(String what, Health health, String sentence) {}

    private final Config config;

    Checkup(Config config) {
        this.config = config;
    }

    List<Finding> findings() {
        return List.of(
                java(),
                folder(),
                disk(),
                pictures(),
                database(),
                search(),
                port(),
                managementPort(),
                transport(),
                encryption(),
                brotli());
    }

    private static Finding java() {
        boolean newEnough = Runtime.version().feature() >= JAVA;
        return new Finding("java", newEnough ? Health.WELL : Health.ILL, "Java " + Runtime.version());
    }

    private Finding folder() {
        var folder = config.data().toAbsolutePath();
        if (Files.isDirectory(folder) && Files.isWritable(folder)) return well("data", folder + " can be written to");
        if (Files.exists(folder))
            return ill("data", folder + " cannot be written to; give it to the user that runs this");
        var parent = standing(folder);
        return Files.isWritable(parent)
                ? well("data", folder + " is not there yet; the first start makes it")
                : ill("data", folder + " cannot be made, for " + parent + " cannot be written to");
    }

    private static Path standing(Path folder) {
        var at = folder;
        while (!Files.exists(at) && at.getParent() != null) at = at.getParent();
        return at;
    }

    private Finding disk() {
        try {
            long free =
                    Files.getFileStore(standing(config.data().toAbsolutePath())).getUsableSpace();
            var sentence = "%.1f GB are free where the data lies".formatted(free / 1e9);
            return new Finding("disk", free < LITTLE_DISK ? Health.WEAK : Health.WELL, sentence);
        } catch (IOException unreadable) {
            return ill("disk", "the disk cannot be asked: " + unreadable.getMessage());
        }
    }

    private Finding pictures() {
        return switch (config.pictures()) {
            case Storage.OnDisk() -> well("pictures", "they lie in the data folder");
            case Storage.InBucket in -> {
                try (var bucket = new Bucket(in.bucket(), InstantSource.system())) {
                    bucket.greet();
                    yield well("pictures", "they lie in the " + in.bucket() + ", which answers");
                } catch (BucketAway away) {
                    yield ill("pictures", String.valueOf(away.getMessage()));
                }
            }
        };
    }

    private Finding database() {
        try {
            return well("database", Inspection.of(config.database()));
        } catch (DatabaseTrouble trouble) {
            return ill("database", String.valueOf(trouble.getMessage()));
        }
    }

    /** Whatever it is, the newsroom goes on without it and makes it anew. */
    private Finding search() {
        return switch (IndexState.of(config.data().resolve(Rooms.SEARCH))) {
            case IndexState.None() -> well("search", "there is no index yet; the first start makes it");
            case IndexState.Sound(var stories) ->
                well("search", "the index is whole and holds %,d stories".formatted(stories));
            case IndexState.Unfinished(var stories) ->
                new Finding(
                        "search",
                        Health.WEAK,
                        "the index is being made and holds %,d stories so far; a start goes on".formatted(stories));
            case IndexState.Useless(var why) ->
                new Finding("search", Health.WEAK, "the index is of no use, for " + why + "; a start makes it anew");
        };
    }

    private Finding port() {
        return isFree(new InetSocketAddress(config.host(), config.port()))
                ? well("port", config.host() + " port " + config.port() + " is free")
                : ill(
                        "port",
                        config.host() + " port " + config.port() + " is taken, by this newsroom if it is running");
    }

    private Finding managementPort() {
        var wanted = config.managementPort();
        if (wanted != null && wanted == 0) return well("management port", "none is wanted");
        int port = wanted == null ? Config.MANAGEMENT_PORT : wanted;
        if (isFree(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            return well("management port", "port " + port + " is free on this machine");
        }
        var sentence = "port " + port + " is taken on this machine; choose another with --management-port";
        return wanted == null
                ? new Finding("management port", Health.WEAK, sentence)
                : ill("management port", sentence);
    }

    private static boolean isFree(InetSocketAddress place) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(place);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static Finding transport() {
        return Natives.whyNotNative()
                .map(why -> new Finding("transport", Health.WEAK, Natives.transportName() + ", for " + why))
                .orElseGet(() -> well("transport", Natives.transportName() + " loads" + unlessFastest()));
    }

    /** Nothing is ill with the second best. */
    private static String unlessFastest() {
        return Natives.whyNotFastest()
                .map(why -> "; the one that needs a tenth less time, " + why)
                .orElse("");
    }

    private Finding encryption() {
        return config.certificate() == null
                ? well(
                        "encryption",
                        "readers come by plain HTTP; --tls-cert and --tls-key encrypt, or a proxy in front")
                : well("encryption", Natives.tlsName() + " encrypts");
    }

    private static Finding brotli() {
        return Natives.hasBrotli()
                ? well("brotli", "the native library loads")
                : new Finding("brotli", Health.WEAK, "the native library does not load; pages go out as gzip only");
    }

    private static Finding well(String what, String sentence) {
        return new Finding(what, Health.WELL, sentence);
    }

    private static Finding ill(String what, String sentence) {
        return new Finding(what, Health.ILL, sentence);
    }
}
