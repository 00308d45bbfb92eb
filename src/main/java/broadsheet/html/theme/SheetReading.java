package broadsheet.html.theme;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a theme's style sheet as far as it has to be known: that it fetches nothing, ends what it begins, and takes its colours
 * from the tokens, whose contrast is calculated. What it means to a browser is left to the browser.
 *
 * <p>The parts of CSS are told apart as CSS Syntax Level 3 does: comments, strings, names, brackets. Names with escapes in
 * them are refused, so a name is what it looks like.
 */
final class SheetReading {
    private static final Set<String> RULES = Set.of("media", "supports", "container", "keyframes", "page");

    /** What can fetch, run or show something from elsewhere. */
    private static final Set<String> NO_FUNCTIONS = Set.of(
            "url",
            "src",
            "image",
            "image-set",
            "-webkit-image-set",
            "cross-fade",
            "-webkit-cross-fade",
            "element",
            "-moz-element",
            "paint",
            "expression",
            "attr",
            "env");

    private static final Set<String> COLOUR_FUNCTIONS = Set.of(
            "rgb",
            "rgba",
            "hsl",
            "hsla",
            "hwb",
            "lab",
            "lch",
            "oklab",
            "oklch",
            "color",
            "color-mix",
            "light-dark",
            "device-cmyk",
            "color-contrast",
            "contrast-color");

    private static final Set<String> NO_PROPERTIES =
            Set.of("behavior", "-moz-binding", "filter", "backdrop-filter", "mix-blend-mode", "opacity");

    private static final Pattern COLOURED =
            Pattern.compile(".*(color|background|border|outline|shadow|fill|stroke|decoration|emphasis|rule).*|--.*");

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{3,8}");

    private static final Map<Character, Character> BRACKETS = Map.of('{', '}', '(', ')', '[', ']');

    private final String file;
    private final String css;
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;
    private int line = 1;

    /** Of the declaration being read; empty in a selector. */
    private String property = "";

    /** What may yet become the name of a property. */
    private String last = "";

    private SheetReading(String file, String css) {
        this.file = file;
        this.css = css;
    }

    /** @throws Flaw the first thing that the contract does not allow */
    static void check(String file, String css) throws Flaw {
        new SheetReading(file, css).read();
    }

    private void read() throws Flaw {
        while (at < css.length()) {
            char sign = css.charAt(at);
            if (sign == '\n') line++;
            if (css.startsWith("/*", at)) comment();
            else if (sign == '"' || sign == '\'') string(sign);
            else if (sign == '\\') throw flaw("sheet.backslash");
            else if (sign == '<') throw flaw("sheet.less");
            else if (sign < ' ' && sign != '\n' && sign != '\t' && sign != '\r') throw flaw("sheet.control");
            else if (sign == '@') rule();
            else if (isNameStart(sign)) name();
            else if (sign == '#') hash();
            else mark(sign);
        }
        if (!open.isEmpty()) throw flaw("sheet.open", open.peek());
    }

    private void comment() throws Flaw {
        int end = css.indexOf("*/", at + 2);
        if (end < 0) throw flaw("sheet.comment");
        skipTo(end + 2);
    }

    private void string(char quote) throws Flaw {
        for (int i = at + 1; i < css.length(); i++) {
            char sign = css.charAt(i);
            if (sign == '\n') break;
            if (sign == '\\') i++;
            else if (sign == quote) {
                skipTo(i + 1);
                return;
            }
        }
        throw flaw("sheet.quote");
    }

    private void rule() throws Flaw {
        at++;
        var name = word();
        if (!RULES.contains(name)) {
            throw flaw(
                    "sheet.rule",
                    name,
                    String.join(", @", RULES.stream().sorted().toList()));
        }
    }

    private void name() throws Flaw {
        var name = word();
        boolean function = at < css.length() && css.charAt(at) == '(';
        if (function && NO_FUNCTIONS.contains(name)) {
            throw flaw("sheet.function", name);
        }
        if (function && COLOUR_FUNCTIONS.contains(name)) throw notAToken(name + "()");
        if (!property.isEmpty()
                && COLOURED.matcher(property).matches()
                && !function
                && ColourNames.ALL.contains(name)) {
            throw notAToken(name);
        }
        last = name;
    }

    private void hash() throws Flaw {
        int from = at++;
        while (at < css.length() && isName(css.charAt(at))) at++;
        var text = css.substring(from, at);
        if (!property.isEmpty() && HEX.matcher(text).matches()) throw notAToken(text);
        last = "";
    }

    private void mark(char sign) throws Flaw {
        at++;
        if (sign == ':' && property.isEmpty() && open.contains('{') && !insideSelector()) {
            property = last;
            if (NO_PROPERTIES.contains(property)) {
                throw flaw("sheet.property", property);
            }
        }
        if (sign == ';' || sign == '{' || sign == '}') property = "";
        if (BRACKETS.containsKey(sign)) open.push(sign);
        else if (BRACKETS.containsValue(sign)) {
            if (open.isEmpty() || !BRACKETS.getOrDefault(open.pop(), ' ').equals(sign)) {
                throw flaw("sheet.closes", sign);
            }
        }
        if (!Character.isWhitespace(sign)) last = "";
    }

    /** Whether what follows the colon ends in a block, as {@code a:hover { … }} does within {@code @media}. */
    private boolean insideSelector() {
        for (int i = at; i < css.length(); i++) {
            char sign = css.charAt(i);
            if (sign == '{') return true;
            if (sign == ';' || sign == '}') return false;
        }
        return false;
    }

    private String word() {
        int from = at;
        while (at < css.length() && isName(css.charAt(at))) at++;
        return css.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameStart(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign == '_' || sign == '-' || sign > 0x7f;
    }

    private static boolean isName(char sign) {
        return isNameStart(sign) || sign >= '0' && sign <= '9';
    }

    private void skipTo(int end) {
        for (; at < end; at++) if (css.charAt(at) == '\n') line++;
    }

    private Flaw notAToken(String colour) {
        return flaw("sheet.colour", colour);
    }

    private Flaw flaw(String key, Object... parts) {
        return new Flaw(file, line, key, parts);
    }
}
