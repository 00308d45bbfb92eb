package broadsheet.front;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.people.desk.DeskBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A reader's account in a real browser: what the page's script adds to pages that are the same for everybody. */
class ReadersBrowserTest {
    private static final String WALL = "river-and-land/flood-wall-first-pile";

    private static DeskBrowser browser;
    private static Newsroom newsroom;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
        newsroom = Newsroom.open(TestDatabase.SQLITE);
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
        if (newsroom != null) newsroom.close();
    }

    private static Page page(int width, ColorScheme scheme) {
        return browser.page(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setBaseURL(newsroom.address().toString()));
    }

    @Test
    void a_reader_signs_in_writes_under_their_name_and_folds_somebody_away() {
        var page = page(390, ColorScheme.DARK);
        var asked = new java.util.ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(WALL);
        page.locator("#letter-name").waitFor();
        assertThat(asked).as("nobody else asks").noneMatch(url -> url.contains("/account/me"));
        page.locator(".signer a").click();
        page.locator("li:has-text('Upstairs at 38') button").click();
        assertThat(page.locator(".introduction")).containsText("upstairs@example.org");
        axeFindsNothing(page, "an account");
        page.navigate(WALL);
        assertThat(page.locator(".signer")).containsText("You write as Upstairs at 38.");
        assertThat(page.locator("#letter-name")).isHidden();
        var colm = page.locator(".threads .comment:has-text('Six minutes a pile')");
        colm.locator("footer a[href$='/mute']").click();
        page.locator("button.send").click();
        assertThat(page.locator("form[action='/account/mutes'] li")).containsText("Colm R.");
        page.navigate(WALL);
        var folded = page.locator(".threads .comment.folded");
        assertThat(folded.first()).containsText("whom you muted");
        assertThat(folded.first().locator(".said-here")).isHidden();
        axeFindsNothing(page, "comments, one folded away");
        page.navigate(WALL + "/comments/folded");
        assertThat(page.locator(".folding .said-here").first()).isHidden();
        axeFindsNothing(page, "comments, one folded away by the house");
        page.navigate(WALL);
        Locator said = colm.locator(".said-here");
        folded.first().locator(".folding button").click();
        assertThat(said).isVisible();
        page.locator("#letter-text").fill("Nights again, and eight minutes past eight.");
        page.locator(".letter .send").click();
        assertThat(page.locator(".comment.own .writer")).hasText("Upstairs at 38");
    }

    @Test
    void the_pages_of_accounts_fit_a_wide_screen_in_the_light() {
        var page = page(1440, ColorScheme.LIGHT);
        page.navigate("account/of/colm-r");
        assertThat(page.locator("h1")).hasText("Colm R.");
        axeFindsNothing(page, "a profile");
        page.navigate("account");
        page.locator("li:has-text('Colm R.') button").click();
        page.navigate("account/mail");
        axeFindsNothing(page, "another mail address");
        page.navigate("account/end");
        axeFindsNothing(page, "the end of an account");
    }
}
