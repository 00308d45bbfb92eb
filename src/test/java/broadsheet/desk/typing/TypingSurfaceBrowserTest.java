package broadsheet.desk.typing;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.story.document.AnyDocument;
import broadsheet.story.document.Document;
import broadsheet.story.document.DocumentJson;
import broadsheet.text.Language;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the surface reads, keeps and saves, in Chromium against a server that keeps the working copy as the desk does. */
class TypingSurfaceBrowserTest {
    private static final int DOCUMENTS = 300;

    private static TypingPage desk;

    @BeforeAll
    static void open() {
        desk = new TypingPage();
    }

    @AfterAll
    static void close() {
        if (desk != null) desk.close();
    }

    @Test
    void every_document_comes_out_as_it_went_in() {
        desk.open(Document.EMPTY);
        var documents = AnyDocument.document().list().ofSize(DOCUMENTS).sample();
        @SuppressWarnings("unchecked")
        var out = (List<String>) desk.page.evaluate(
                """
                documents => {
                  const { typing } = document.querySelector('[data-editor]');
                  return documents.map(json => {
                    try {
                      typing.show(JSON.parse(json));
                      return JSON.stringify(typing.document());
                    } catch (trouble) { return String(trouble); }
                  });
                }""", documents.stream().map(DocumentJson::write).toList());
        for (int i = 0; i < documents.size(); i++) {
            assertThat(out.get(i)).startsWith("{");
            assertThat(DocumentJson.write(DocumentJson.read(out.get(i))))
                    .isEqualTo(DocumentJson.write(documents.get(i)));
        }
        assertThat(desk.complaints).isEmpty();
    }

    @Test
    void what_is_not_known_is_refused_and_left_alone() {
        desk.story.reset(OneStory.saying("Known."));
        desk.story.sends("""
                {"version":1,"blocks":[{"type":"paragraph","text":[{"type":"text","text":"a"}]},{"type":"hologram"}]}""");
        desk.anew();
        assertThat(desk.page.locator("[data-kind=broken]").textContent()).contains("blocks[1]", "hologram");
        assertThat(desk.text().getAttribute("contenteditable")).isEqualTo("false");
        assertThat(desk.story.puts).isEmpty();
    }

    @Test
    void what_is_typed_is_saved_within_two_seconds_and_the_page_says_so() {
        desk.open("The river rose.");
        long begun = System.nanoTime();
        desk.atTheEnd().type(" Nobody slept.");
        desk.untilSaved("slept");
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(2_000);
        assertThat(desk.page.locator("[data-editor-status]").textContent()).startsWith("Saved at");
        assertThat(desk.page.locator(".typing-count").textContent()).startsWith("Words: 5");
        desk.page.locator("#h").fill("The river rose");
        desk.until(() -> desk.story.headline().equals("The river rose"));
        axeFindsNothing(desk.page, "the typing surface");
        assertThat(desk.complaints).isEmpty();
    }

    @Test
    void words_typed_offline_stay_in_the_browser_and_go_out_when_the_server_is_back() {
        desk.open("Before.");
        desk.story.away(true);
        desk.atTheEnd().type(" Written in a tunnel.");
        desk.standing("offline");
        assertThat(desk.page.locator("[data-kind=offline]").textContent()).contains("kept in this browser");
        desk.story.away(false);
        desk.untilSaved("tunnel");
        assertThat(desk.page.locator("[data-kind=offline]").count()).isZero();
    }

    @Test
    void a_closed_browser_gives_back_what_the_server_never_got() {
        desk.open("Before.");
        desk.story.away(true);
        desk.atTheEnd().type(" Typed before the crash.");
        desk.standing("offline");
        desk.page.navigate("about:blank");
        desk.story.away(false);
        desk.go();
        assertThat(desk.text().textContent()).contains("before the crash");
        desk.untilSaved("crash");
    }

    @Test
    void an_answer_lost_on_the_way_is_no_conflict() {
        desk.open("Before.");
        desk.story.loseTheNextAnswer();
        desk.atTheEnd().type(" Once only.");
        desk.untilSaved("Once only.");
        desk.atTheEnd().type(" And on.");
        desk.untilSaved("And on.");
        assertThat(desk.page.locator("dialog").count()).isZero();
    }

    @Test
    void two_who_wrote_see_both_by_words_and_choose_passage_by_passage() {
        desk.open("The mayor came at noon.", "Nothing else happened.", "The end.");
        desk.story.somebodySaves(
                OneStory.saying("The mayor came at dawn.", "Nothing else happened.", "The end of it."));
        desk.text().locator("p").first().click();
        desk.press("End").type(" He was late.");
        desk.page.locator("dialog[open]").waitFor();
        assertThat(desk.page.locator("dialog del").first().textContent()).contains("noon");
        assertThat(desk.page.locator("dialog ins").first().textContent()).contains("dawn");
        axeFindsNothing(desk.page, "what differs");
        desk.dark();
        axeFindsNothing(desk.page, "what differs by night");
        desk.light();
        desk.seen("differs");
        assertThat(desk.story.document().plainText()).contains("dawn");
        desk.page.locator("dialog fieldset").last().getByText("Theirs").click();
        desk.button("Save this choice");
        desk.untilSaved("He was late.");
        assertThat(desk.story.document().plainText())
                .isEqualTo("The mayor came at noon. He was late.\n\nNothing else happened.\n\nThe end of it.");
    }

    @Test
    void who_is_writing_is_named_and_can_be_taken_over_from() {
        desk.story.reset(OneStory.saying("Hers."));
        desk.story.somebodyWrites("Ada Lind");
        desk.anew();
        assertThat(desk.page.locator("[data-kind=locked]").textContent()).contains("Ada Lind has been writing here");
        assertThat(desk.text().getAttribute("contenteditable")).isEqualTo("false");
        axeFindsNothing(desk.page, "somebody else writes");
        desk.seen("locked");
        desk.story.somebodySaves(OneStory.saying("Hers, and more."));
        desk.page.getByText("Take over").click();
        desk.page.locator(".ProseMirror[contenteditable=true]").waitFor();
        assertThat(desk.text().textContent()).isEqualTo("Hers, and more.");
        desk.atTheEnd().type(" And mine.");
        desk.untilSaved("Hers, and more. And mine.");
    }

    @Test
    void the_one_taken_over_from_keeps_what_was_typed() {
        desk.open("Shared.");
        desk.atTheEnd().type(" First.");
        desk.untilSaved("First.");
        desk.story.somebodyWrites("Ada Lind");
        desk.type(" Typed too late.");
        desk.standing("locked");
        assertThat(desk.text().textContent()).contains("Typed too late.");
        desk.story.somebodyWrites("");
        desk.untilSaved("Typed too late.");
    }

    @Test
    void being_signed_out_loses_nothing() {
        desk.open("Before.");
        desk.atTheEnd();
        desk.story.signedOut(true);
        desk.type(" After the session ended.");
        desk.standing("signed-out");
        assertThat(desk.page.locator("[data-kind=signed-out]").textContent()).contains("kept in this browser");
        desk.story.signedOut(false);
        desk.page.locator("[data-kind=signed-out]").getByText("Try again").click();
        desk.untilSaved("session ended");
    }

    @Test
    void an_arabic_story_at_a_hebrew_desk_is_written_from_the_right() {
        desk.story.reset(OneStory.saying("ارتفع النهر.", "The Lenn rose."), new Language("ar"), new Language("he"));
        desk.anew();
        assertThat(desk.text().getAttribute("dir")).isEqualTo("rtl");
        assertThat(desk.page.evaluate("""
                [...document.querySelectorAll('.ProseMirror p')].map(one => getComputedStyle(one).direction).join()""")).isEqualTo("rtl,ltr");
        assertThat(desk.page.locator("body").textContent()).doesNotContain("[");
        axeFindsNothing(desk.page, "a story from the right");
        desk.seen("rtl");
        desk.atTheEnd().press("Enter").type("شكرا");
        desk.untilSaved("شكرا");
    }
}
