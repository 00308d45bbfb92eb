package broadsheet.desk.privacy;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that is kept about somebody.
 *
 * @param words that stand for it on the screen
 * @param address where it can be seen; empty when nowhere
 * @param all of it, for handing out
 */
record Found(Instant at, String words, String address, Map<String, String> all) {}
