package broadsheet.html.theme;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The HTML a template may be written in: what arranges a page, and nothing that acts. */
final class Allowed {
    static final Set<String> ELEMENTS = Set.of(
            "header",
            "footer",
            "nav",
            "section",
            "article",
            "aside",
            "div",
            "p",
            "span",
            "h1",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "figure",
            "figcaption",
            "hr",
            "br",
            "strong",
            "em",
            "b",
            "i",
            "small",
            "a");

    static final Set<String> VOID = Set.of("hr", "br");

    private static final Pattern NAMES = Pattern.compile("[a-zA-Z][\\w -]*");
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}<>]{1,200}");

    /** Each attribute and the shape of its value; all others are refused. */
    static final Map<String, Pattern> ATTRIBUTES = Map.ofEntries(
            Map.entry("class", NAMES),
            Map.entry("id", Pattern.compile("[a-z][a-z0-9-]{0,40}")),
            Map.entry("lang", Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")),
            Map.entry("dir", Pattern.compile("ltr|rtl|auto")),
            Map.entry("role", Pattern.compile("list|group|presentation|complementary|region|note|separator")),
            Map.entry("aria-label", TEXT),
            Map.entry("aria-labelledby", NAMES),
            Map.entry("aria-hidden", Pattern.compile("true")),
            Map.entry("href", Pattern.compile("#[a-z][a-z0-9-]*|/(?!/)[\\w./?=&%~-]*")));

    /** What the contract itself adds to elements. */
    static final Set<String> ORDERS = Set.of("bs-each", "bs-if", "bs-unless", "bs-lang");

    /** What a browser may be told of a picture's width. */
    static final Pattern SIZES = Pattern.compile("[a-z0-9 ().,:%*/+-]{1,200}");

    private Allowed() {}
}
