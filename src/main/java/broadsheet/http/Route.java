package broadsheet.http;

import java.util.List;

/**
 * One line of the routing table.
 *
 * @param pattern such as {@code /{section}/{slug}}
 * @param handler answers it
 * @param bodyBytes the largest body it takes; {@link #USUAL_BODY} stands for the server's limit
 * @param fromAnywhere whether other sites may send to it, because the address itself carries a secret or nothing that
 *     matters depends on who sends
 */
public record Route(Method method, String pattern, Handler handler, int bodyBytes, boolean fromAnywhere) {
    static final int USUAL_BODY = -1;

    /** The pattern's segments: {@code /a/{b}/} gives {@code a}, {@code {b}} and an empty one. */
    List<String> segments() {
        return List.of(pattern.substring(1).split("/", -1));
    }

    /** The names of the pattern's variables, from left to right. */
    List<String> variables() {
        return segments().stream()
                .filter(segment -> segment.startsWith("{"))
                .map(segment -> segment.substring(1, segment.length() - 1).replace("...", ""))
                .toList();
    }

    int bodyBytes(Limits limits) {
        return bodyBytes == USUAL_BODY ? limits.bodyBytes() : bodyBytes;
    }
}
