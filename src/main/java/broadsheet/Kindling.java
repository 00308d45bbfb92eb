package broadsheet;

import broadsheet.db.Database;
import broadsheet.front.Front;
import broadsheet.http.Server;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes what takes long and needs nothing, the native libraries above all, on a second core while the first one still reads the
 * command line: a start is otherwise one thing after another. What cannot be woken says so when it is needed.
 */
final class Kindling {
    private static final Logger LOG = LoggerFactory.getLogger(Kindling.class);
    private static final Set<String> OPENING = Set.of("demo", "serve");

    private Kindling() {}

    /** Does nothing for commands that open no house. */
    static void light(String... arguments) {
        if (arguments.length == 0 || !OPENING.contains(arguments[0])) return;
        wake(Database::wake);
        wake(Server::wake);
        wake(Front::wake);
    }

    private static void wake(Runnable room) {
        Thread.ofPlatform()
                .daemon()
                .name("kindling")
                .uncaughtExceptionHandler((_, trouble) -> LOG.debug("Could not be woken.", trouble))
                .start(room);
    }
}
