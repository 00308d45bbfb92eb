package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.mail.MailAddress;
import broadsheet.mail.SmtpServer;
import broadsheet.people.account.OneTimeCode;
import broadsheet.people.desk.DeskBrowser;
import broadsheet.story.Publication;
import broadsheet.text.Language;
import com.google.gson.JsonObject;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's door in a real browser: from the first publisher's link to a passkey, by keyboard, by mail, by one click. */
class DeskDoorBrowserTest {
    private static final String PASSWORD = "seven otters in a car park";

    /** More stops than any of these screens has. */
    private static final int MOST_TABS = 60;

    private static DeskBrowser browser;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    private static Page visitor(boolean scripts) {
        return browser.page(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setViewportSize(390, 844));
    }

    private static Config config(Path folder, @Nullable SmtpServer mail) throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var plain = Config.here(folder, TestDatabase.SQLITE.fresh(), port);
        // Passkeys need a name for the house, not a number.
        return new Config(
                plain.data(),
                plain.database(),
                plain.host(),
                port,
                URI.create("http://localhost:" + port),
                plain.otherHosts(),
                plain.managementPort(),
                plain.proxies(),
                null,
                plain.pageCacheBytes(),
                plain.renderingsASecond(),
                mail);
    }

    /** Goes with the tab key to a place on the page, and fails when the keyboard does not get there. */
    private static void tabTo(Page page, String place) {
        for (int stop = 0; stop < MOST_TABS; stop++) {
            page.keyboard().press("Tab");
            if (page.locator(place + ":focus").count() > 0) return;
        }
        throw new AssertionError("The keyboard does not get to " + place + " on " + page.url());
    }

    private static void type(Page page, String field, String words) {
        tabTo(page, "#field-" + field);
        page.keyboard().type(words);
    }

    private static String code(Page page) {
        var secret = page.locator("code.secret").textContent().replace(" ", "");
        return OneTimeCode.at(secret, OneTimeCode.step(Instant.now()));
    }

    @Test
    void a_newsroom_opens_its_desk_without_a_script_and_by_keyboard_alone(@TempDir Path folder) {
        try (var house = Broadsheet.open(Config.here(folder, TestDatabase.SQLITE.fresh(), 0), InstantSource.system())) {
            var address = house.start();
            var page = visitor(false);
            page.navigate(house.linkForFirstPublisher().orElseThrow().toString());
            type(page, "name", "Ada Holm");
            type(page, "email", "ada@example.org");
            type(page, "password", PASSWORD);
            page.keyboard().press("Enter");
            var code = code(page);
            type(page, "code", code);
            page.keyboard().press("Enter");
            page.locator(".codes").waitFor();
            var recovery = page.locator(".codes code").allTextContents();
            assertThat(recovery).hasSize(10);
            tabTo(page, "a[href='/desk/']");
            tabTo(page, "main a[href='/desk/']");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Good to see you").textContent()).contains("Ada Holm");

            page.navigate(address + "/desk/people");
            type(page, "email", "noor@example.org");
            type(page, "name", "Noor Haddad");
            tabTo(page, "[name=role]");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            var invitation = page.locator("#handed").inputValue();
            assertThat(invitation).startsWith(address + "/desk/links/");
            var noor = visitor(false);
            noor.navigate(invitation);
            assertThat(noor.locator("main").textContent()).contains("Ada Holm invites you. Your role: Reporter.");
            type(noor, "password", PASSWORD);
            noor.keyboard().press("Enter");
            assertThat(noor.locator("code.secret").textContent()).isNotBlank();
            noor.context().close();

            page.navigate(address + "/desk/account");
            page.locator("form[action$='/sessions/removal'] button").press("Enter");
            page.waitForURL("**/desk/sign-in");
            page.navigate(address + "/desk/people");
            type(page, "email", "ada@example.org");
            type(page, "password", PASSWORD);
            page.keyboard().press("Enter");
            page.locator("#field-code").waitFor();
            type(page, "code", recovery.getFirst());
            page.keyboard().press("Enter");
            page.waitForURL(address + "/desk/people");
            page.context().close();
        }
    }

    @Test
    void a_passkey_alone_opens_the_desk(@TempDir Path folder) throws IOException {
        try (var house = Broadsheet.open(config(folder, null), InstantSource.system())) {
            house.start();
            var page = visitor(true);
            authenticator(page);
            var link = house.linkForFirstPublisher().orElseThrow();
            page.navigate(link.toString());
            page.getByLabel("Your name").fill("Ada Holm");
            page.getByLabel("E-mail").fill("ada@example.org");
            page.getByText("Go on with a passkey").click();
            page.getByText("Set up a passkey instead").click();
            page.waitForURL("**/desk/account");
            assertThat(page.locator("main").textContent()).contains("Passkeys", "Chrome on Linux");
            page.context().clearCookies();
            page.navigate(link.resolve("/desk/account").toString());
            page.getByText("Use a passkey").click();
            page.waitForURL("**/desk/account");
            assertThat(page.locator("h1").textContent()).contains("My account");
            picture(page, "account-with-passkey");
            page.context().close();
        }
    }

    private static void authenticator(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", asked);
    }

    @Test
    void an_invitation_and_a_forgotten_password_go_by_mail_in_the_language_of_the_paper(@TempDir Path folder)
            throws IOException {
        var post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        post.start();
        var smtp = SmtpServer.parse(
                "smtp://127.0.0.1:" + post.getSmtp().getPort(), MailAddress.parse("desk@courier.example"));
        try (var house = Broadsheet.open(config(folder, smtp), InstantSource.system())) {
            house.rooms()
                    .database()
                    .run(tx -> house.rooms()
                            .publications()
                            .save(
                                    tx,
                                    new Publication("Der Kurier", "", new Language("de"), ZoneId.of("Europe/Berlin"))));
            house.start();
            var page = visitor(false);
            page.navigate(house.linkForFirstPublisher().orElseThrow().toString());
            page.getByLabel("Ihr Name").fill("Ada Holm");
            page.getByLabel("E-Mail").fill("ada@example.org");
            page.locator("#field-password").fill("short");
            page.keyboard().press("Enter");
            assertThat(page.locator("#field-password-error").textContent())
                    .contains("Ein Passwort braucht mindestens 10 Zeichen; dieses hat 5.");
            assertThat(page.getByLabel("Ihr Name").inputValue()).isEqualTo("Ada Holm");
            page.locator("#field-password").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.locator("#field-code").fill(code(page));
            page.keyboard().press("Enter");
            page.locator(".codes").waitFor();

            page.navigate(page.url().replaceAll("/desk/.*", "/desk/people"));
            page.locator("#field-email").fill("noor@example.org");
            page.locator("#field-name").fill("Noor Haddad");
            page.getByText("Einladung ausstellen").click();
            assertThat(page.locator(".notice.good").textContent()).contains("unterwegs an noor@example.org");
            var invited = letter(post, 0, "Ihre Einladung – Der Kurier");
            assertThat(invited).contains("Ada Holm lädt Sie in die Redaktion ein.");
            page.navigate(link(invited));
            page.locator("#field-password").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.locator("code.secret").waitFor();

            page.context().clearCookies();
            page.navigate(page.url().replaceAll("/desk/.*", "/desk/forgotten"));
            page.locator("#field-email").fill("noor@example.org");
            page.keyboard().press("Enter");
            page.getByText("ein Brief unterwegs").waitFor();
            page.navigate(link(letter(post, 1, "Ein neues Passwort – Der Kurier")));
            page.locator("#field-password").fill("eight otters in a car park");
            page.keyboard().press("Enter");
            page.locator("code.secret").waitFor();
            page.context().close();
        } finally {
            post.stop();
        }
    }

    private static String letter(GreenMail post, int number, String subject) {
        assertThat(post.waitForIncomingEmail(Duration.ofSeconds(20).toMillis(), number + 1))
                .as("letter “%s”", subject)
                .isTrue();
        var message = post.getReceivedMessages()[number];
        try {
            assertThat(message.getSubject()).isEqualTo(subject);
            return ((jakarta.mail.internet.MimeMultipart) message.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
        } catch (jakarta.mail.MessagingException | IOException torn) {
            throw new AssertionError(GreenMailUtil.getWholeMessage(message), torn);
        }
    }

    private static String link(String letter) {
        var found = Pattern.compile("http://localhost:\\d+/desk/links/\\S+").matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return found.group();
    }

    @Test
    void everybody_can_use_every_screen_of_the_door_and_be_anybody_of_the_demo_by_one_click() {
        try (var newsroom = Newsroom.open(TestDatabase.SQLITE)) {
            var page = visitor(true);
            for (var path : List.of("sign-in", "sign-in/code", "forgotten", "links/nothing")) {
                page.navigate(newsroom.address() + "/desk/" + path);
                everybodyCanUse(page, path.replace('/', '-'));
            }
            page.navigate(newsroom.address() + "/desk/");
            everybodyCanUse(page, "sample-door");
            var cast = page.locator(".cast b").allTextContents();
            assertThat(cast).hasSizeGreaterThan(5);
            for (var name : cast) {
                page.navigate(newsroom.address() + "/desk/sample-door");
                var role = page.locator(".cast li")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                        .locator(".role")
                        .textContent();
                page.getByText(name).click();
                page.waitForURL("**/desk/");
                assertThat(page.locator("h1").textContent()).contains(name);
                assertThat(page.locator(".me .role").textContent()).isEqualTo(role);
            }
            page.navigate(newsroom.address() + "/desk/sample-door");
            page.getByText("Ines Halloran").click();
            page.waitForURL("**/desk/");
            everybodyCanUse(page, "home");
            for (var path : List.of("account", "account/codes", "people", "people/gwen-ashdown", "log")) {
                page.navigate(newsroom.address() + "/desk/" + path);
                everybodyCanUse(page, path.replace('/', '-'));
            }
            findsSomebody(newsroom, page);
            speaksArabic(newsroom, page);
            page.context().close();
        }
    }

    private static void findsSomebody(Newsroom newsroom, Page page) {
        page.navigate(newsroom.address() + "/desk/people?q=haddad");
        assertThat(page.locator("[data-row]").count()).isEqualTo(1);
        page.navigate(newsroom.address() + "/desk/people?role=moderator");
        assertThat(page.locator("[data-row]").allTextContents()).allMatch(row -> row.contains("Moderator"));
        page.navigate(newsroom.address() + "/desk/people?q=haddad&role=moderator");
        assertThat(page.locator(".empty").textContent()).contains("Nobody found");
        picture(page, "people-nobody");
    }

    private static void speaksArabic(Newsroom newsroom, Page page) {
        page.navigate(newsroom.address() + "/desk/account");
        page.locator("#field-language").selectOption("ar");
        page.locator("form[action$='/language'] button").click();
        page.locator("html[lang=ar][dir=rtl]").waitFor();
        assertThat(page.locator("h1").textContent()).isEqualTo("حسابي");
        for (var path : List.of("account", "people", "log", "")) {
            page.navigate(newsroom.address() + "/desk/" + path);
            picture(page, "arabic-" + (path.isEmpty() ? "home" : path));
        }
        axeFindsNothing(page, "the desk in Arabic");
        page.navigate(newsroom.address() + "/desk/account");
        page.locator("#field-language").selectOption("paper");
        page.locator("form[action$='/language'] button").click();
        page.locator("html[lang=en][dir=ltr]").waitFor();
    }

    /** At a phone by day and at a wide screen by night. */
    private static void everybodyCanUse(Page page, String name) {
        picture(page, name);
        for (var light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            int width = light == ColorScheme.LIGHT ? 390 : 1440;
            look(page, width, light);
            axeFindsNothing(page, "%s at %d, %s".formatted(name, width, light));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s fits %d", name, width)
                    .isEqualTo(true);
        }
        look(page, 390, ColorScheme.LIGHT);
    }

    private static void look(Page page, int width, ColorScheme light) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(light)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    }

    /** Pictures for whoever asks for them, in the folder that {@code BROADSHEET_SHOTS} names. */
    private static void picture(Page page, String name) {
        var shots = System.getenv("BROADSHEET_SHOTS");
        if (shots == null) return;
        for (int width : new int[] {390, 820, 1440}) {
            for (var light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                look(page, width, light);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(shots, "%s-%d-%s.png".formatted(name, width, light))));
            }
        }
    }
}
