package broadsheet.people.reader;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a reader's account.
 *
 * @param mail confirmed, in small letters; shown to nobody else
 * @param name as it stands above their comments
 * @param handle names the public profile; null for who shows none
 */
public record Reader(
        String id, String mail, String name, @Nullable String handle, Instant since) {
    /** Where the profile is; null for who shows none. */
    public @Nullable String profile() {
        return handle == null ? null : PROFILES + handle;
    }

    /** Where every profile's address begins. */
    public static final String PROFILES = "/account/of/";

    /** The picture beside the name. */
    public String avatar() {
        return Avatar.of(id, name).address();
    }
}
