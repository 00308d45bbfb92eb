package broadsheet.consent;

import java.util.regex.Pattern;

/**
 * Something that a service leaves in a reader's browser.
 *
 * @param name a star at its end stands for any ending: {@code _pk_id*}
 * @param why in the newsroom's words
 * @param days how long it stays; 0 until the browser is closed
 */
public record Trace(String name, Place place, String why, int days) {
    /** Cookies may hold less; names of storage are held to the same, so that they can stand in a cookie's header. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.$!#%&'^`|~+-]{1,100}\\*?");

    /** Longer than this no supervisor has called proportionate (CNIL: thirteen months). */
    private static final int MOST_DAYS = 396;

    /** Where it lies, and with it who can take it away. */
    public enum Place {
        /** A cookie of this site: ours to delete. */
        COOKIE,
        /** The site's own store in the browser: ours to delete. */
        LOCAL_STORAGE,
        SESSION_STORAGE,
        /** A cookie of the provider's own site, which only the provider and the reader can delete. */
        PROVIDER_COOKIE
    }

    public Trace {
        if (!SHAPE.matcher(name).matches()) {
            throw new Unfit("trace", name);
        }
        if (days < 0 || days > MOST_DAYS) {
            throw new Unfit("stay", name, MOST_DAYS);
        }
    }

    /** Whether something of this name in the browser is meant. */
    public boolean names(String found) {
        return name.endsWith("*") ? found.startsWith(name.substring(0, name.length() - 1)) : found.equals(name);
    }
}
