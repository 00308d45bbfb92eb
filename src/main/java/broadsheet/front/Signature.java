package broadsheet.front;

import broadsheet.discussion.Discussion;
import broadsheet.discussion.Writer;
import broadsheet.people.reader.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Under which name a form is sent: what it says of itself, beside who is signed in. */
sealed interface Signature {
    /** What a form says that is to be sent without an account. */
    String AS_GUEST = "guest";

    /** @param reader who is signed in all the same; null when nobody is */
    record Guest(@Nullable Reader reader) implements Signature {}

    record Account(Reader reader) implements Signature {}

    /** The form is from a page that everybody gets and does not say, yet somebody is signed in: they are to be asked. */
    record Unsaid(Reader reader) implements Signature {}

    /** The form is an account's, which is not signed in any more. */
    record Gone() implements Signature {}

    /** @param as what the form says: an account's id, {@link #AS_GUEST}, or nothing */
    static Signature of(String as, Optional<Reader> here) {
        var reader = here.orElse(null);
        if (as.equals(AS_GUEST)) return new Guest(reader);
        if (as.isEmpty()) return reader == null ? new Guest(null) : new Unsaid(reader);
        return reader != null && reader.id().equals(as) ? new Account(reader) : new Gone();
    }

    /** Who a comment is by then. */
    default Writer writer(Written written) {
        return switch (this) {
            case Account(var reader) -> new Writer.Reader(reader.id(), reader.name(), reader.mail());
            case Guest _, Unsaid _, Gone _ -> Discussion.guest(written.name(), written.mail());
        };
    }
}
