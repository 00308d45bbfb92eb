package broadsheet.discussion;

import broadsheet.text.Language;
import java.time.Instant;

/**
 * Somebody's wish to hear by mail what is answered in a thread.
 *
 * @param token stands in the addresses that confirm and end it; nobody can guess it
 * @param thread id of the comment that began the thread
 * @param language letters are written in
 * @param confirmed whether whoever has the address said that they want it
 * @param told the last turn of the thread they know of
 */
public record Following(
        String id,
        String token,
        String thread,
        String mail,
        Language language,
        Often often,
        Instant asked,
        boolean confirmed,
        int told) {}
