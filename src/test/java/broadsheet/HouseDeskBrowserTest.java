package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.desk.DeskBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The publisher keeps the house in order, in a real browser. */
class HouseDeskBrowserTest {
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

    private static Page publisher(int width, ColorScheme scheme, boolean scripts) {
        var page = browser.page(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
        page.navigate(newsroom.address() + "/desk/sample-door");
        page.getByText("Ines Halloran").click();
        page.waitForURL("**/desk/");
        return page;
    }

    private static void send(Page page) {
        page.locator("form.narrow .button.main").click();
    }

    @Test
    void an_old_address_is_set_refused_imported_and_taken_back() {
        var page = publisher(1440, ColorScheme.LIGHT, false);
        page.navigate(newsroom.address() + "/desk/redirects/new");
        page.fill("[name=from]", "/2019/bridge");
        page.fill("[name=to]", "http://elsewhere.example/");
        send(page);
        assertThat(page.locator("#field-to-error").textContent()).contains("begins with https://");
        assertThat(page.inputValue("[name=from]")).isEqualTo("/2019/bridge");
        page.fill("[name=to]", "/news/");
        send(page);
        assertThat(page.locator(".toasts").textContent()).contains("/2019/bridge leads to /news/ now.");
        assertThat(newsroom.get("/2019/bridge/").headers().firstValue("Location"))
                .contains("/news/");
        page.navigate(newsroom.address() + "/desk/redirects/import");
        var file = "from;to\n/2018/a;/news/\nnonsense;/news/\n\"/2018/b\";\"/2018/a\"\n/2018/c;/culture/\n";
        page.setInputFiles(
                "[name=file]", new FilePayload("old.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        send(page);
        assertThat(page.locator(".notice").textContent()).contains("Brought in: 2. Left out: 2.");
        assertThat(page.locator("main li").allTextContents())
                .anyMatch(line -> line.startsWith("Line 3 (nonsense;/news/): An old address is a path"))
                .anyMatch(line -> line.startsWith("Line 4") && line.contains("leads on to /news/ itself"));
        page.navigate(newsroom.address() + "/desk/redirects?q=2018");
        assertThat(page.locator(".listing .title").allTextContents()).containsExactly("/2018/a", "/2018/c");
        page.navigate(newsroom.address() + "/desk/redirects?q=/2018/c");
        assertThat(page.locator("main .notice").textContent()).contains("/2018/c are led to /culture/.");
        page.navigate(newsroom.address() + "/desk/redirects?q=/2018/z");
        assertThat(page.locator("main .notice").textContent()).contains("No redirect leads on from /2018/z");
        page.navigate(newsroom.address() + "/desk/redirects?q=/news/");
        assertThat(page.locator("main .notice").textContent()).contains("Readers find a page at /news");
        page.navigate(newsroom.address() + "/desk/redirects?q=2018");
        page.locator(".listing .title").first().click();
        page.locator(".button.grave").click();
        assertThat(newsroom.get("/2018/a").statusCode()).isEqualTo(404);
        // Where scripts are off, nothing that moved once is ever found to be still.
        page.getByText("Undo").click(new Locator.ClickOptions().setForce(true));
        page.waitForURL("**/desk/redirects");
        assertThat(page.locator(".toasts").textContent()).contains("/2018/a leads to /news/ now.");
        assertThat(newsroom.get("/2018/a").statusCode()).isEqualTo(301);
        page.context().close();
    }

    @Test
    void a_section_is_made_ordered_renamed_with_its_stories_and_removed() {
        var page = publisher(1440, ColorScheme.LIGHT, false);
        page.navigate(newsroom.address() + "/desk/new-section");
        page.fill("[name=name]", "Search");
        page.fill("[name=description]", "What was lost.");
        send(page);
        assertThat(page.locator("#field-slug-error").textContent()).contains("another use on the site");
        assertThat(page.inputValue("[name=description]")).isEqualTo("What was lost.");
        page.fill("[name=name]", "Lost and Found");
        send(page);
        assertThat(newsroom.page("/lost-and-found/").select("h1").text()).isEqualTo("Lost and Found");
        page.locator("tr:has-text('Lost and Found') form[action$='/up'] button").click();
        assertThat(page.locator("tbody tr").allTextContents().get(4)).contains("Lost and Found");
        assertThat(newsroom.page("/").select("nav a[href='/lost-and-found/']")).isNotEmpty();

        var old = newsroom.page("/culture/").select("main a[href^='/culture/']").attr("href");
        page.navigate(newsroom.address() + "/desk/sections/culture");
        page.fill("[name=slug]", "stage-and-song");
        page.check("[name=hidden]");
        send(page);
        assertThat(page.locator(".toasts").textContent()).contains("“Culture” is saved.");
        assertThat(newsroom.get("/culture/").headers().firstValue("Location")).contains("/stage-and-song/");
        var moved = old.replace("/culture/", "/stage-and-song/");
        assertThat(newsroom.get(old).statusCode()).isEqualTo(301);
        assertThat(newsroom.get(old).headers().firstValue("Location")).contains(moved);
        assertThat(newsroom.get(moved).statusCode()).isEqualTo(200);
        assertThat(newsroom.page("/").select("nav a[href='/stage-and-song/']")).isEmpty();

        // And back again: no circle, and nothing lost.
        page.navigate(newsroom.address() + "/desk/sections/stage-and-song");
        page.fill("[name=slug]", "culture");
        page.uncheck("[name=hidden]");
        send(page);
        assertThat(newsroom.get(old).statusCode()).isEqualTo(200);
        assertThat(newsroom.get("/culture/").statusCode()).isEqualTo(200);
        assertThat(newsroom.get("/stage-and-song/").headers().firstValue("Location"))
                .contains("/culture/");
        assertThat(newsroom.get(moved).headers().firstValue("Location")).contains(old);

        page.navigate(newsroom.address() + "/desk/sections/culture");
        page.locator(".button.grave").click();
        assertThat(page.locator(".toasts").textContent()).contains("still has stories");
        page.navigate(newsroom.address() + "/desk/sections/lost-and-found");
        page.locator(".button.grave").click();
        assertThat(newsroom.get("/lost-and-found/").statusCode()).isEqualTo(404);
        page.context().close();
    }

    @Test
    void the_paper_is_renamed_reached_and_owned_and_every_page_says_so() {
        var page = publisher(1440, ColorScheme.LIGHT, false);
        page.navigate(newsroom.address() + "/desk/settings");
        page.fill("[name=name]", "The Lennford Mercury");
        page.fill("[name=tips]", "nobody@nowhere");
        page.fill("[name=profiles]", "https://www.social.example/@mercury");
        send(page);
        assertThat(page.locator("#field-tips-error").textContent()).contains("looks like desk@example.org");
        assertThat(page.inputValue("[name=name]")).isEqualTo("The Lennford Mercury");
        page.fill("[name=tips]", "hints@mercury.example");
        page.selectOption("[name=zone]", "Asia/Tokyo");
        send(page);
        assertThat(page.locator("#field-zone-error").textContent()).contains("at the same moment");
        page.check("[name=agreed]");
        send(page);
        assertThat(page.locator(".toasts").textContent()).contains("Asia/Tokyo");
        var front = newsroom.page("/");
        assertThat(front.select(".masthead .name").text()).isEqualTo("The Lennford Mercury");
        assertThat(front.select(".imprint a[rel=me]").text()).isEqualTo("social.example");

        page.navigate(newsroom.address() + "/desk/settings/ownership");
        page.fill("[name=owner]", "Nobody in particular");
        page.fill("[name=funders]", "| 5 % | no name");
        page.fill("[name=ethics]", "javascript:alert(1)");
        send(page);
        assertThat(page.locator("#field-funders-error").textContent()).contains("Each line has a name");
        assertThat(page.locator("#field-ethics-error").textContent()).contains("leads nowhere");
        page.fill("[name=funders]", "Readers | 99 %\nA well-wisher | | the stove");
        page.fill("[name=ethics]", "/authors/");
        send(page);
        var about = newsroom.page("/about/ownership");
        assertThat(about.select("main td").eachText()).containsExactly("99 %", "the stove");
        assertThat(about.select("main a[href='mailto:hints@mercury.example']")).hasSize(1);
        assertThat(about.select("script[type='application/ld+json']").html())
                .contains("\"ethicsPolicy\":\"" + newsroom.address() + "/authors/\"")
                .contains("\"parentOrganization\":{\"@type\":\"Organization\",\"name\":\"Nobody in particular\"}")
                .contains("https://www.social.example/@mercury");
        assertThat(newsroom.get("/sitemap.xml").body()).contains("/about/ownership</loc>");

        page.navigate(newsroom.address() + "/desk/settings/menus");
        page.fill("[name=label]", "Meetings");
        page.fill("[name=address]", "meetings");
        page.check("[name=menu][value=masthead]");
        send(page);
        assertThat(page.locator("#field-address-error").textContent()).contains("leads nowhere");
        page.fill("[name=address]", "https://hall.example/meetings");
        send(page);
        assertThat(newsroom.page("/").select(".masthead nav li").last().text()).isEqualTo("Meetings");
        page.locator("tr:has-text('Meetings') form[action$='/remove'] button").click();
        assertThat(page.locator(".toasts").textContent()).contains("“Meetings” is out of the menu.");
        assertThat(newsroom.page("/").select(".masthead nav").text()).doesNotContain("Meetings");
        page.locator(".page-head form[action$='/undo'] button").click();
        assertThat(newsroom.page("/").select(".masthead nav li").last().text()).isEqualTo("Meetings");
        page.locator(".page-head form[action$='/undo'] button").click();
        assertThat(newsroom.page("/").select(".masthead nav").text()).doesNotContain("Meetings");
        page.context().close();
    }

    @Test
    void the_screens_fit_a_telephone_and_a_desk() {
        for (int width : new int[] {390, 820, 1440}) {
            var page = publisher(width, width == 820 ? ColorScheme.LIGHT : ColorScheme.DARK, true);
            for (var path : new String[] {
                "/about/ownership",
                "/desk/settings",
                "/desk/settings/ownership",
                "/desk/settings/menus",
                "/desk/sections",
                "/desk/sections/news",
                "/desk/redirects",
                "/desk/redirects/new",
                "/desk/redirects/import",
                "/desk/redirects?q=zzzz"
            }) {
                page.navigate(newsroom.address() + path);
                axeFindsNothing(page, path + " at " + width);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
                var name = path.replaceAll("\\W+", "-") + "-" + width + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screens", name.substring(1))));
            }
            page.context().close();
        }
    }
}
