package broadsheet.discussion;

import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody gets for what they sent, a writer for a comment: an address nobody can guess, instead of a cookie. */
public final class Receipts {
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{22})");

    private final Keys keys;
    private final String purpose;

    /** @param purpose keeps receipts of different things apart */
    Receipts(Keys keys, String purpose) {
        this.keys = keys;
        this.purpose = purpose;
    }

    /** @param id a UUID */
    public String of(String id) {
        return id + "." + keys.sign(purpose, id);
    }

    /** The id of what this is the receipt of. */
    public Optional<String> read(String receipt) {
        var parts = SHAPE.matcher(receipt);
        if (!parts.matches() || !keys.signed(parts.group(2), purpose, parts.group(1))) return Optional.empty();
        return Optional.of(parts.group(1));
    }
}
