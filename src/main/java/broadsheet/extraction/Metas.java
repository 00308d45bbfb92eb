package broadsheet.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The meta elements of a page by name or property in small letters; the first of several wins, so a plug-in's copy does no harm. */
final class Metas {
    private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");

    private final Map<String, List<String>> values = new HashMap<>();

    Metas(Document page) {
        for (var meta : page.select("meta[content]")) {
            var content = meta.attr("content").strip();
            if (content.isEmpty()) continue;
            for (var key : KEYS) {
                for (var name : meta.attr(key).toLowerCase(Locale.ROOT).split("\\s+")) {
                    if (!name.isEmpty())
                        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(unescaped(content));
                }
            }
        }
    }

    /** The value of the first of these names that has one, else empty. */
    String first(List<String> names) {
        for (var name : names) {
            var found = values.get(name);
            if (found != null) return found.getFirst();
        }
        return "";
    }

    String first(String... names) {
        return first(List.of(names));
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Some systems escape twice. */
    private static String unescaped(String value) {
        return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
    }
}
