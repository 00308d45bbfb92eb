package broadsheet.discussion;

import broadsheet.text.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends in, not yet looked at.
 *
 * @param section of the story's address
 * @param slug of the story's address
 * @param parent id of the comment it answers
 * @param text as typed
 * @param key names this act of sending, made by the client, so that sending again changes nothing; null when it has none
 * @param address of the network it came from
 */
public record Letter(
        Slug section,
        Slug slug,
        @Nullable String parent,
        Writer writer,
        String text,
        @Nullable String key,
        String address) {}
