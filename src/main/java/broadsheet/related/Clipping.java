package broadsheet.related;

import broadsheet.text.Language;
import java.time.Instant;

/**
 * A published story as it is kept for comparison.
 *
 * @param story its identifier
 */
record Clipping(String story, Instant published, Language language, Fingerprint print) {}
