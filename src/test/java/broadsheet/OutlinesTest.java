package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.desk.DeskBrowser;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a screen reader is told of a page, from Chromium's own accessibility tree, beside what was agreed; and the desk enlarged.
 * Outlines are printed into {@code target/outlines}. After a change that is meant, run with {@code BROADSHEET_NEW_OUTLINES=yes},
 * read what was written, and commit it.
 */
class OutlinesTest {
    private static final Path AGREED = Path.of("src/test/resources/broadsheet/outlines");
    private static final Path PRINTED = Path.of("target/outlines");

    private static final Map<String, String> READERS = inOrder(
            "front", "/",
            "section", "/news/",
            "story", "/culture/hall-that-wheat-built",
            "arabic-story", "/news/river-now-writes-in-arabic",
            "search", "/search",
            "corrections", "/corrections",
            "missing", "/news/nothing-here",
            "sign-in", "/desk/sign-in");

    private static final Map<String, String> DESK = inOrder(
            "desk-stories", "/desk/stories",
            "desk-appearance", "/desk/settings/appearance");

    /** Where things are, what they are called, what can be filled in and pressed. */
    private static final Set<String> TOLD = Set.of(
            "banner",
            "navigation",
            "main",
            "region",
            "complementary",
            "contentinfo",
            "search",
            "form",
            "article",
            "heading",
            "figure",
            "table",
            "dialog",
            "textbox",
            "searchbox",
            "combobox",
            "radio",
            "checkbox",
            "button",
            "doc-endnotes");

    /** What stands in a row is told once, whatever the rows are called. */
    private static final Set<String> ROWS = Set.of("article", "listitem", "row");

    private static DeskBrowser browser;
    private static Newsroom newsroom;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
        newsroom = Newsroom.open(TestDatabase.SQLITE);
    }

    @AfterAll
    static void close() {
        if (newsroom != null) newsroom.close();
        if (browser != null) browser.close();
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }

    private static Page publisher(int width) {
        var page = browser.page(width);
        page.navigate(newsroom.address() + "/desk/sample-door");
        page.locator("button[value=ines-halloran]").click();
        page.waitForURL("**/desk/");
        return page;
    }

    @Test
    void who_hears_a_page_is_told_what_was_agreed() throws IOException {
        var page = browser.page(1440);
        for (var one : READERS.entrySet()) heard(page, one.getKey(), one.getValue());
        page.context().close();
        var desk = publisher(1440);
        for (var one : DESK.entrySet()) heard(desk, one.getKey(), one.getValue());
        desk.context().close();
    }

    private static void heard(Page page, String name, String path) throws IOException {
        page.navigate(newsroom.address().resolve(path).toString());
        var outline = outline(page);
        Files.createDirectories(PRINTED);
        Files.writeString(PRINTED.resolve(name + ".txt"), outline);
        var agreed = AGREED.resolve(name + ".txt");
        if ("yes".equals(System.getenv("BROADSHEET_NEW_OUTLINES"))) {
            Files.createDirectories(AGREED);
            Files.writeString(agreed, outline);
        }
        assertThat(outline).as("what is heard at %s", path).isEqualTo(Files.readString(agreed));
    }

    private static String outline(Page page) {
        var session = page.context().newCDPSession(page);
        var nodes = new LinkedHashMap<String, JsonObject>();
        for (var node : session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
            nodes.put(node.getAsJsonObject().get("nodeId").getAsString(), node.getAsJsonObject());
        }
        session.detach();
        var lines = new java.util.ArrayList<String>();
        tell(nodes, nodes.firstEntry().getValue(), 0, false, lines);
        return String.join("\n", lines) + "\n";
    }

    private static void tell(
            Map<String, JsonObject> nodes, JsonObject node, int depth, boolean row, List<String> lines) {
        var role = value(node, "role");
        int inside = depth;
        if (!node.get("ignored").getAsBoolean() && TOLD.contains(role)) {
            var line = "  ".repeat(depth) + role + level(node) + (row ? "" : named(node));
            if (lines.isEmpty() || !lines.getLast().equals(line)) lines.add(line);
            if (!role.equals("heading")) inside++;
        }
        int from = lines.size();
        for (var child : node.getAsJsonArray("childIds")) {
            var next = nodes.get(child.getAsString());
            if (next != null) tell(nodes, next, inside, row || ROWS.contains(role), lines);
        }
        if (ROWS.contains(role)) forgetARepeatedRow(lines, from - (TOLD.contains(role) ? 1 : 0));
    }

    /** A list of forty stories is told as one of them, where each is told alike. */
    private static void forgetARepeatedRow(List<String> lines, int from) {
        if (from < 0) return;
        var mine = lines.subList(from, lines.size());
        int before = from - mine.size();
        if (!mine.isEmpty() && before >= 0 && lines.subList(before, from).equals(mine)) mine.clear();
    }

    private static String level(JsonObject node) {
        var properties = new HashMap<String, JsonElement>();
        for (var property : node.getAsJsonArray("properties")) {
            var one = property.getAsJsonObject();
            properties.put(
                    one.get("name").getAsString(), one.getAsJsonObject("value").get("value"));
        }
        var level = properties.get("level");
        return level == null ? "" : " " + level.getAsInt();
    }

    private static String named(JsonObject node) {
        var name = value(node, "name");
        return name.isEmpty() ? "" : " “" + name + "”";
    }

    private static String value(JsonObject node, String field) {
        @Nullable JsonObject one = node.getAsJsonObject(field);
        return one == null || one.get("value") == null ? "" : one.get("value").getAsString();
    }

    /** 200 % and 400 % of a screen of 1280 points are 640 and 320 (WCAG 1.4.10); the words stand a little wider apart besides (1.4.12). */
    @Test
    void the_desk_enlarged_twice_and_four_times_needs_no_scrolling_sideways_and_loses_nothing() {
        var wide = publisher(1440);
        var screens = new TreeSet<String>();
        for (var link : wide.locator("nav a[href^='/desk/']").all()) screens.add(link.getAttribute("href"));
        assertThat(screens).hasSizeGreaterThan(10);
        var state = wide.context().storageState();
        wide.context().close();
        var page = browser.page(new Browser.NewContextOptions()
                .setStorageState(state)
                .setViewportSize(640, 512)
                .setBypassCSP(true));
        for (var screen : screens) {
            page.navigate(newsroom.address().resolve(screen).toString());
            page.addStyleTag(
                    new Page.AddStyleTagOptions()
                            .setContent(
                                    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"));
            for (int width : new int[] {640, 320}) {
                page.setViewportSize(width, 512);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s at %d", screen, width)
                        .isEqualTo(width);
                assertThat(page.evaluate(CUT_OFF))
                        .as("cut off on %s at %d", screen, width)
                        .isEqualTo(List.of());
            }
        }
        page.context().close();
    }

    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('main :is(p, h1, h2, h3, label, button, .button, .badge)')]
                .filter(one => one.checkVisibility() && one.closest('[inert], .hidden') == null)
                .filter(one => ['hidden', 'clip'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1)
                .map(one => one.outerHTML.slice(0, 100))""";
}
