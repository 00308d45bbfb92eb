package broadsheet.people.reader;

import java.time.Instant;

/**
 * A browser in which a reader chose to sign in.
 *
 * @param id names it in lists; not the secret
 * @param browser what it said of itself, in two words
 */
public record ReaderSession(String id, String reader, String browser, Instant created, Instant seen) {}
