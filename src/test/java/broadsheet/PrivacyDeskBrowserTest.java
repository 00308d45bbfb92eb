package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.consent.Decision;
import broadsheet.consent.Purpose;
import broadsheet.html.Markup;
import broadsheet.mail.Letter;
import broadsheet.mail.MailAddress;
import broadsheet.mail.Outbox;
import broadsheet.people.account.Logbook;
import broadsheet.people.desk.DeskBrowser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;

/** A publisher declares a service, words the notice, and finds what readers answered. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrivacyDeskBrowserTest {
    private static final String FLOOD = "/news/flood-insurance-sixteen-months";
    private static DeskBrowser browser;
    private static Newsroom newsroom;
    private static Page page;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
        newsroom = Newsroom.open(TestDatabase.SQLITE);
        page = browser.page(new Browser.NewContextOptions()
                .setJavaScriptEnabled(true)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900));
        page.navigate(newsroom.address() + "/desk/sample-door");
        page.getByText("Ines Halloran").click();
        page.waitForURL("**/desk/");
    }

    @AfterAll
    static void close() {
        if (newsroom != null) newsroom.close();
        if (browser != null) browser.close();
    }

    private static void go(String address) {
        page.navigate(newsroom.address() + "/desk/privacy" + address);
    }

    private static void seen(String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(390, 1440)) {
                page.setViewportSize(width, 900);
                axeFindsNothing(page, "%s at %d, %s".formatted(name, width, scheme));
                var picture = Path.of("target", "screens", "privacy-%s-%d-%s.png".formatted(name, width, scheme));
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void press(String words) {
        page.locator("main form button", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static void fill(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) page.fill("[name='" + pairs[i] + "']", pairs[i + 1]);
    }

    @Test
    @Order(1)
    void what_cannot_be_declared_is_refused_with_a_sentence_and_everything_typed_is_kept() {
        go("/services/new");
        fill("slug", "meter", "name", "Meter", "provider", "Other & Sons", "country", "Germany");
        page.selectOption("[name=purpose]", "statistics");
        page.selectOption("[name=form]", "script");
        fill("address", "https://meter.example/m.js", "policy", "https://meter.example/policy");
        fill("traces", "_meter | COOKIE | 30 | counts visits");
        press("Declare");
        assertThat(page.locator("[role=alert]").textContent()).contains("two capital letters");
        assertThat(page.inputValue("[name=provider]")).isEqualTo("Other & Sons");
        assertThat(page.inputValue("[name=purpose]")).isEqualTo("statistics");
        seen("form");
        fill("country", "de");
        press("Declare");
        assertThat(page.locator("main").textContent())
                .contains("Meter", "Other & Sons, DE")
                .contains("because the services below are in use");
        assertThat(newsroom.page("/").select("#notice")).hasSize(1);
    }

    @Test
    @Order(2)
    void the_notice_speaks_the_newsrooms_own_words_and_older_versions_keep_theirs() {
        var before = newsroom.consent().terms().hash();
        go("/words?language=en");
        seen("words");
        fill("notice.title", "Would you mind?");
        press("Save");
        assertThat(newsroom.page("/").select("#notice h2").text()).isEqualTo("Would you mind?");
        for (var version : List.of(before, newsroom.consent().terms().hash())) {
            go("/versions/" + version);
            var title = page.frameLocator("iframe").locator("#notice h2");
            assertThat(title.textContent()).isEqualTo(version.equals(before) ? "Your choice" : "Would you mind?");
            assertThat(page.frameLocator("iframe").locator("#notice").isVisible())
                    .isTrue();
        }
        seen("version");
        go("/versions/" + before + "?language=ar");
        assertThat(page.frameLocator("iframe").locator("#notice h2").textContent())
                .isEqualTo("القرار لك");
        go("/words?language=en");
        fill("notice.title", "");
        press("Save");
        assertThat(newsroom.page("/").select("#notice h2").text()).isEqualTo("Your choice");
        assertThat(newsroom.consent().terms().hash()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void how_long_an_answer_stands_has_bounds() {
        go("");
        fill("days", "400");
        press("Save");
        assertThat(page.locator("main").textContent()).contains("after 1 to 396 days");
        assertThat(page.inputValue("[name=days]")).isEqualTo("400");
        fill("days", "90");
        press("Save");
        assertThat(newsroom.consent().age().toDays()).isEqualTo(90);
    }

    @Test
    @Order(4)
    void an_answer_is_counted_found_by_its_number_and_handed_out() {
        var consent = newsroom.consent();
        var shown = consent.terms().hash();
        var yes = Set.of(Purpose.STATISTICS);
        var choice = consent.decide(Optional.empty(), shown, yes, Decision.Way.ACCEPT, false);
        consent.decide(Optional.empty(), shown, Set.of(), Decision.Way.REJECT, true);
        go("?id=" + choice.id());
        seen("desk");
        assertThat(page.locator("section[aria-labelledby=look-up] tbody tr").allTextContents())
                .singleElement()
                .asString()
                .contains("Statistics", "Accept", shown.substring(0, 12));
        assertThat(
                        page
                                .locator("section[aria-labelledby=by-day] tbody tr")
                                .last()
                                .locator("th, td")
                                .allTextContents()
                                .stream()
                                .skip(1)
                                .map(String::strip))
                .containsExactly("2", "0", "1", "0", "0");
        var lines = file("answers.csv").text().lines().toList();
        assertThat(lines).hasSize(3).first().isEqualTo("id,at,terms,agreed,way,gpc");
        assertThat(lines).anyMatch(line -> line.startsWith(choice.id()) && line.endsWith(",statistics,accept,false"));
        assertThat(lines).anyMatch(line -> line.endsWith(",,reject,true"));
        assertThat(file("answers.json").text()).contains(choice.id(), shown, "Your choice");
        go("?id=nobody");
        assertThat(page.locator("main").textContent()).contains("No answer has this number");
    }

    private static APIResponse file(String name) {
        var file = page.request().get(newsroom.address() + "/desk/privacy/" + name);
        assertThat(file.headers().get("content-disposition")).contains("attachment");
        return file;
    }

    @Test
    @Order(5)
    void a_retired_service_is_gone_from_every_page_and_one_press_brings_it_back() {
        go("");
        press("Retire");
        assertThat(newsroom.page("/").select("#notice")).isEmpty();
        page.getByText("Declare again").click();
        page.waitForLoadState();
        assertThat(newsroom.page("/").select("#notice")).hasSize(1);
    }

    private static void look(String mail) {
        go("/person");
        fill("mail", mail);
        press("Find");
    }

    private static void erase() {
        page.locator("form[action$='/erasure'] button").click();
        page.waitForLoadState();
    }

    @Test
    @Order(6)
    void everything_about_a_mail_address_is_found_handed_out_and_erased_and_the_log_says_so() throws IOException {
        page.navigate(newsroom.address() + FLOOD);
        fill("text", "The water stood at the second step.", "name", "Martha Quay", "mail", "Martha@Example.org");
        page.locator("#letter button[value=send]").click();
        page.waitForLoadState();
        var to = MailAddress.parse("martha@example.org");
        newsroom.database()
                .run(tx -> new Outbox().post(tx, Letter.of("test", to, "Your subscription", "Hello", Markup.EMPTY)));
        look("mar..tha@example.org");
        assertThat(page.locator("main").textContent()).contains("This is not a mail address");
        look("martha@EXAMPLE.org");
        assertThat(page.locator("section[aria-labelledby=kept] tbody tr").allTextContents())
                .hasSize(2)
                .anyMatch(row -> row.contains("The water stood at the second step."))
                .anyMatch(row -> row.contains("Your subscription"));
        assertThat(page.url()).doesNotContain("@");
        seen("person");
        var download = page.waitForDownload(
                () -> page.locator("form[action$='/export'] button").click());
        var handedOut = new JsonMapper().readTree(Files.readString(download.path()));
        assertThat(handedOut.path("comments").get(0).path("name").asString()).isEqualTo("Martha Quay");
        assertThat(handedOut.path("letters").get(0).path("subject").asString()).isEqualTo("Your subscription");
        erase();
        page.getByText("Nothing was erased").waitFor();
        page.locator("input[name=sure]").check();
        erase();
        page.getByText("2 things are erased").waitFor();
        assertThat(newsroom.page(FLOOD).select("#comments").text())
                .contains("The water stood at the second step.")
                .doesNotContain("Martha");
        look("martha@example.org");
        assertThat(page.locator("section[aria-labelledby=kept]").textContent()).contains("Nothing is kept");
        assertThat(page.locator("section[aria-labelledby=done] tbody tr").allTextContents())
                .hasSize(2)
                .anyMatch(row -> row.contains("Erased") && row.contains("Ines Halloran") && row.contains("comments 1"));
        var lines = newsroom.database().read(sql -> new Logbook().find(sql, "privacy", "", "", 10));
        assertThat(lines)
                .noneMatch(line -> line.toString().toLowerCase(Locale.ROOT).contains("martha"));
    }

    @Test
    @Order(7)
    void an_account_of_the_staff_is_told_of_and_left_alone() {
        var mail = newsroom.database()
                .read(sql -> newsroom.broadsheet().rooms().registry().accounts().all(sql))
                .getFirst()
                .email();
        look(mail);
        assertThat(page.locator("section[aria-labelledby=kept]").textContent()).contains("an account of the staff");
        page.locator("input[name=sure]").check();
        erase();
        page.getByText("0 things are erased").waitFor();
        boolean there = newsroom.database()
                .<Boolean>read(sql -> newsroom.broadsheet()
                        .rooms()
                        .registry()
                        .accounts()
                        .withEmail(sql, mail)
                        .isPresent());
        assertThat(there).isTrue();
    }
}
