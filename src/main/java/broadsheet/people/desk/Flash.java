package broadsheet.people.desk;

import broadsheet.http.Cookie;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.desk.part.Toast;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries a {@link Toast} from the answer of a form to the next screen, in a cookie no script can read. It holds words and
 * a form, both shown as they are and escaped; the form can only be sent to the desk.
 */
public final class Flash {
    private static final String NAME = "desk-told";

    /** Longer than any redirect takes, shorter than a coffee. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    /** What a browser keeps in one cookie, less the rest of its line. */
    private static final int MOST = 3_500;

    private Flash() {}

    /** Leads on to a screen of the desk and has it told there. */
    public static Reply onTo(String address, Toast toast) {
        var value = encoded(toast);
        var reply = Reply.redirect(303, address);
        return value.length() > MOST ? reply : reply.with(new Cookie(NAME, value, LIFE, false));
    }

    /** What is to be told on this screen. */
    public static Optional<Toast> told(Request request) {
        return request.cookie(NAME).filter(value -> !value.isEmpty()).map(Flash::decoded);
    }

    static Reply takenAway(Reply reply) {
        return reply.with(new Cookie(NAME, "", Duration.ZERO, false));
    }

    private static String encoded(Toast toast) {
        var parts = new ArrayList<String>();
        parts.add(toast.sentence());
        if (toast.undo() != null) {
            parts.add(toast.undo().label());
            parts.add(toast.undo().address());
            toast.undo().fields().forEach((name, value) -> parts.addAll(List.of(name, value)));
        }
        var line = String.join(
                "&",
                parts.stream()
                        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                        .toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(line.getBytes(StandardCharsets.US_ASCII));
    }

    /** Null for what is not ours: a cookie can hold anything. */
    private static @Nullable Toast decoded(String value) {
        try {
            var line = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII);
            var parts = List.of(line.split("&", -1)).stream()
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toList();
            if (parts.size() < 3) return parts.size() == 1 ? Toast.of(parts.getFirst()) : null;
            if (!parts.get(2).startsWith("/desk/") || parts.size() % 2 == 0) return null;
            var fields = new LinkedHashMap<String, String>();
            for (int i = 3; i < parts.size(); i += 2) fields.put(parts.get(i), parts.get(i + 1));
            return new Toast(parts.getFirst(), new Toast.Undo(parts.get(1), parts.get(2), fields));
        } catch (IllegalArgumentException garbled) {
            return null;
        }
    }
}
