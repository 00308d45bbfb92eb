package broadsheet.people.account;

import broadsheet.http.Request;
import java.util.List;

/** A browser in two words, "Firefox on Linux", so that people know their own in a list. Good for nothing else. */
public final class BrowserName {
    // Order matters: every browser also says it is the ones before it were.
    private static final List<List<String>> BROWSERS = List.of(
            List.of("Edg", "Edge"),
            List.of("OPR/", "Opera"),
            List.of("Firefox", "Firefox"),
            List.of("FxiOS", "Firefox"),
            List.of("CriOS", "Chrome"),
            List.of("Chrom", "Chrome"),
            List.of("Safari", "Safari"));

    private static final List<List<String>> SYSTEMS = List.of(
            List.of("iPhone", "iPhone"),
            List.of("iPad", "iPad"),
            List.of("Android", "Android"),
            List.of("Windows", "Windows"),
            List.of("Mac OS", "macOS"),
            List.of("CrOS", "ChromeOS"),
            List.of("Linux", "Linux"));

    private BrowserName() {}

    public static String of(Request request) {
        var agent = request.header("user-agent").orElse("");
        return named(BROWSERS, agent, "A browser") + " on " + named(SYSTEMS, agent, "a computer");
    }

    private static String named(List<List<String>> names, String agent, String otherwise) {
        return names.stream()
                .filter(name -> agent.contains(name.getFirst()))
                .map(List::getLast)
                .findFirst()
                .orElse(otherwise);
    }
}
