package broadsheet.people.desk;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.db.Settings;
import broadsheet.html.theme.Theme;
import broadsheet.http.Assets;
import broadsheet.http.Finished;
import broadsheet.http.Method;
import broadsheet.people.desk.look.AppearanceDesk;
import broadsheet.people.desk.look.Masthead;
import broadsheet.people.desk.look.Themes;
import broadsheet.people.desk.look.Wardrobe;
import broadsheet.text.Language;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publisher chooses the paper's look. */
class AppearanceTest {
    private static DeskBrowser browser;
    private final AtomicReference<String> name = new AtomicReference<>("The Lennford Courier");

    @TempDir
    private Path folder;

    private Database database;
    private DeskHouse house;
    private Assets assets;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        browser = DeskBrowser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void open() {
        database = TestDatabase.SQLITE.open();
        house = DeskHouse.open(Language.ENGLISH, (routes, frame, held) -> {
            assets = held;
            var themes = new Themes(folder, broadsheet.front.Front.KITS, new Settings(), InstantSource.system());
            var wardrobe = new Wardrobe(database, new Settings(), held, List.of("reader.css", "desk.css"), themes);
            wardrobe.dress();
            database.changes().followPromptly("wardrobe", wardrobe::changed);
            var desk = new AppearanceDesk(
                    frame,
                    wardrobe,
                    new Masthead(sql -> name.get(), (transaction, other) -> name.set(other)),
                    this::proof);
            routes.get(AppearanceDesk.ADDRESS, request -> desk.show(request, DeskHouse.MIRA));
            routes.get(AppearanceDesk.PREVIEW, desk::preview);
            routes.get(AppearanceDesk.PROOF, desk::proof);
            routes.get(AppearanceDesk.PROOF_SHEET, desk::proofSheet);
            routes.post(AppearanceDesk.RETURN, request -> desk.goBack(request, DeskHouse.MIRA));
            routes.upload(
                    Method.POST,
                    AppearanceDesk.ADDRESS,
                    AppearanceDesk.MOST_BYTES,
                    request -> desk.save(request, DeskHouse.MIRA));
        });
    }

    @AfterEach
    void close() {
        if (page != null) page.context().close();
        house.close();
        database.close();
    }

    private Finished proof(Theme theme, String sheet) {
        var page =
                "<!doctype html><html lang=en><title>Proof</title><link rel=stylesheet href=\"%s\"><main><h1>%s</h1></main>"
                        .formatted(sheet.replace("&", "&amp;"), theme.card().title());
        return Finished.of(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private void visit(Browser.NewContextOptions options) {
        page = browser.page(options);
        page.navigate(house.at(AppearanceDesk.ADDRESS).toString());
    }

    @Test
    void the_screen_and_what_is_wrong_are_said_in_the_language_of_who_looks() throws IOException {
        var theme = Files.createDirectory(folder.resolve("laut"));
        Files.writeString(theme.resolve("theme.json"), "{\"contract\":1,\"name\":\"laut\",\"run\":1}");
        visit(new Browser.NewContextOptions().setViewportSize(1440, 900));
        page.context().addCookies(List.of(new Cookie("desk-language", "de").setUrl(page.url())));
        page.reload();
        assertThat(page.locator("h1").textContent()).isEqualTo("Aussehen");
        assertThat(page.locator("main").textContent())
                .contains("Bei Nacht", "das eigene des Hauses", "Weiterlesen")
                .contains("Dieses Thema lässt sich nicht anlegen. theme.json: Ein Feld „run“ gibt es nicht.");
        page.locator("[name=logo]")
                .setInputFiles(new FilePayload("logo.png", "image/png", "kein Bild".getBytes(StandardCharsets.UTF_8)));
        page.locator("[name=theme][value=laut]").check();
        page.locator(".form .button.main").click();
        assertThat(page.locator("#field-logo-error").textContent()).contains("Das ist weder PNG noch JPEG");
        assertThat(page.locator(".errors").textContent()).contains("Ein Feld „run“ gibt es nicht");
    }

    private String sheet(String sheet) {
        return assets.byAddress(assets.address(sheet)).orElseThrow().text();
    }

    @Test
    void what_is_chosen_is_seen_at_once_kept_and_taken_back() {
        visit(new Browser.NewContextOptions().setViewportSize(1440, 900));
        axeFindsNothing(page, "appearance");
        var before = sheet("reader.css");
        page.locator("[name=name]").fill("Der Lennforder Bote");
        page.locator("[name=accent]").fill("#0b6e4f");
        page.locator("[name=headlines]").selectOption("condensed");
        page.waitForCondition(
                () -> page.evaluate("getComputedStyle(document.querySelector('.preview .sheet-kicker')).color")
                        .equals("rgb(11, 110, 79)"));
        assertThat(page.locator(".preview [data-name]").first().textContent()).isEqualTo("Der Lennforder Bote");
        assertThat(sheet("reader.css")).isEqualTo(before);
        page.locator(".form .button.main").click();
        page.waitForSelector(".toast:has-text('new look')");
        assertThat(sheet("reader.css")).contains("#0b6e4f", "--face-display:\"Avenir Next Condensed\"");
        assertThat(sheet("desk.css")).contains("#0b6e4f");
        assertThat(name.get()).isEqualTo("Der Lennforder Bote");
        axeFindsNothing(page, "appearance, kept");
        page.locator(".toast button:has-text('Undo')").click();
        page.waitForSelector(".toast:has-text('as it did before')");
        assertThat(sheet("reader.css")).isEqualTo(before);
        assertThat(name.get()).isEqualTo("The Lennford Courier");
    }

    @Test
    void what_is_wrong_is_said_in_its_place_and_what_was_typed_is_kept_without_scripts() {
        visit(new Browser.NewContextOptions().setViewportSize(390, 800).setJavaScriptEnabled(false));
        page.locator("[name=name]").fill(" ");
        page.locator("[name=accent]").fill("crimson");
        page.locator("[name=second]").fill("#0b6e4f");
        page.locator(".form .button.main").evaluate("b => b.form.noValidate = true");
        page.locator(".form .button.main").click();
        assertThat(page.locator("#field-accent-error").textContent().strip())
                .isEqualTo("“crimson” is no colour; write it like #8f1d14.");
        assertThat(page.locator("[name=accent]").inputValue()).isEqualTo("crimson");
        assertThat(page.locator("[name=second]").inputValue()).isEqualTo("#0b6e4f");
        assertThat(page.locator(".errors li").count()).isEqualTo(2);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void a_look_first_changes_nothing_and_shows_it_without_scripts() {
        visit(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK).setJavaScriptEnabled(false));
        var before = sheet("reader.css");
        page.locator("[name=accent]").fill("#ffd400");
        page.locator("[name=look]").click();
        assertThat(page.locator("#field-accent-hint").textContent()).contains("To be readable, words are set in #");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('[data-scheme=dark] .sheet-kicker')).color"))
                .isEqualTo("rgb(255, 212, 0)");
        assertThat(sheet("reader.css")).isEqualTo(before);
    }

    @Test
    void a_theme_that_is_wrong_is_refused_in_its_place_and_one_that_was_chosen_outlives_its_folder()
            throws IOException {
        var own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(
                own.resolve("theme.json"), "{\"contract\":1,\"name\":\"own\",\"look\":{\"accent\":\"#0b6e4f\"}}");
        Files.writeString(own.resolve("theme.css"), "p { background: url(https://evil.example/) }");
        visit(new Browser.NewContextOptions().setViewportSize(1440, 900));
        var before = sheet("reader.css");
        page.locator("[name=theme][value=own]").check();
        page.locator(".form .button.main").click();
        assertThat(page.locator("#field-theme-error").textContent()).contains("theme.css, line 1: url() cannot stand");
        assertThat(sheet("reader.css")).isEqualTo(before);
        Files.writeString(own.resolve("theme.css"), ".masthead { border: 9px solid var(--accent) }");
        page.locator(".form .button.main").click();
        page.waitForSelector(".toast:has-text('new look')");
        assertThat(sheet("reader.css")).startsWith("@layer house{").contains("9px solid", "#0b6e4f");
        Files.delete(own.resolve("theme.css"));
        Files.delete(own.resolve("theme.json"));
        Files.delete(own);
        page.locator("[name=density][value=dense]").check();
        page.locator("#field-drop").uncheck();
        page.locator(".form .button.main").click();
        page.waitForSelector(".toast:has-text('new look')");
        assertThat(sheet("reader.css")).contains("9px solid", "--page:90rem", "--drop:normal");
        assertThat(page.locator("#preview-front").getAttribute("src")).contains("theme=own", "density=dense");
    }

    @Test
    void a_logo_is_drawn_anew_and_what_is_none_is_refused() throws IOException {
        visit(new Browser.NewContextOptions().setViewportSize(1440, 900));
        page.locator("[name=logo]").setInputFiles(new FilePayload("logo.svg", "image/png", "<svg/>".getBytes()));
        page.locator(".form .button.main").click();
        assertThat(page.locator("#field-logo-error").textContent().strip())
                .isEqualTo("This is no PNG or JPEG; save the logo as PNG and send it again.");
        var drawing = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 60, BufferedImage.TYPE_INT_RGB), "png", drawing);
        drawing.write("<?php echo 1; ?>".getBytes());
        page.locator("[name=logo]").setInputFiles(new FilePayload("logo.png", "image/png", drawing.toByteArray()));
        page.locator(".form .button.main").click();
        page.waitForSelector(".toast");
        assertThat(sheet("reader.css")).contains("aspect-ratio:300/60", assets.address("logo.png"));
        var sent = assets.byAddress(assets.address("logo.png")).orElseThrow();
        assertThat(new String(sent.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("php");
        page.locator("[name=remove-logo]").check();
        page.locator(".form .button.main").click();
        page.waitForSelector(".toast");
        assertThat(sheet("reader.css")).doesNotContain("logo.");
    }
}
