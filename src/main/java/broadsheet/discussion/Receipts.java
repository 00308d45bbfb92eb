package broadsheet.discussion;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a writer gets for a comment: an address nobody can guess, instead of a cookie. */
final class Receipts {
    private static final String PURPOSE = "receipt";
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{22})");

    private final Keys keys;

    Receipts(Keys keys) {
        this.keys = keys;
    }

    String of(String comment) {
        return comment + "." + keys.sign(PURPOSE, comment);
    }

    /** The id of the comment that this is the receipt of. */
    Optional<String> read(String receipt) {
        var parts = SHAPE.matcher(receipt);
        if (!parts.matches() || !keys.signed(parts.group(2), PURPOSE, parts.group(1))) return Optional.empty();
        return Optional.of(parts.group(1));
    }
}
