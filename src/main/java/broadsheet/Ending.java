package broadsheet;

import java.util.concurrent.CountDownLatch;

/**
 * The way a process that serves comes to its end: asked by a signal (Ctrl-C, SIGTERM), it lets the command that is running
 * close what it opened, in its own thread and order, and the JVM waits for that.
 */
final class Ending {
    /** A newsroom closes in well under a second; a service manager waits longer than this before it kills. */
    private static final long PATIENCE_MILLIS = 10_000;

    private static final CountDownLatch ASKED = new CountDownLatch(1);

    private Ending() {}

    /** Waits until the process is asked to end. */
    static void await() {
        var command = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("ending").unstarted(() -> {
            ASKED.countDown();
            try {
                command.join(PATIENCE_MILLIS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }));
        try {
            ASKED.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a signal has asked; the JVM then ends by itself, and {@code System.exit} would wait for ever. */
    static boolean asked() {
        return ASKED.getCount() == 0;
    }
}
