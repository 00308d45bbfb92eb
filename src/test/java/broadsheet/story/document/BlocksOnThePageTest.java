package broadsheet.story.document;

import static broadsheet.story.document.Everything.html;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.html.Templates;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What readers get, to the letter. */
class BlocksOnThePageTest {
    private static final Attribution OSEI = new Attribution(
            "Dr Hannah Osei",
            "chief engineer of the Catchment Board",
            "at the inquiry",
            "https://example.org/minutes?a=1&b=2");

    @Test
    void a_paragraph_escapes_what_looks_like_markup() {
        assertThat(html(Block.Paragraph.of("ate=\"Admination\" > <b>bold</b> & more")))
                .isEqualTo("<p>ate=\"Admination\" &gt; &lt;b&gt;bold&lt;/b&gt; &amp; more</p>");
    }

    @Test
    void neighbours_under_one_mark_share_it() {
        var link = new Mark.Link("/news/flood");
        var text = Text.of(
                new Inline.Run("The ", link),
                new Inline.Run("Lenn", link, new Mark.Emphasis()),
                new Inline.Run(" rose", link),
                new Inline.Run("."));
        assertThat(html(new Block.Paragraph(text)))
                .isEqualTo("<p><a href=\"/news/flood\">The <em>Lenn</em> rose</a>.</p>");
    }

    @Test
    void words_in_another_language_say_which_and_which_way_they_run() {
        var hebrew = new Mark.Foreign(new Language("he"));
        assertThat(html(new Block.Paragraph(Text.of(new Inline.Run("נועם", hebrew)))))
                .isEqualTo("<p><span lang=\"he\" dir=\"rtl\">נועם</span></p>");
    }

    @Test
    void a_quotation_within_a_paragraph_can_be_traced() {
        var text = Text.of(new Inline.Run("“Nobody was listening.”", new Mark.Said(OSEI)));
        assertThat(html(new Block.Paragraph(text)))
                .isEqualTo(
                        "<p><span class=\"said\" data-speaker=\"Dr Hannah Osei\""
                                + " data-role=\"chief engineer of the Catchment Board\" data-occasion=\"at the inquiry\""
                                + " data-source=\"https://example.org/minutes?a=1&amp;b=2\">“Nobody was listening.”</span></p>");
    }

    @Test
    void headings_of_a_story_have_ids_of_their_own() {
        var html = html(
                new Block.Heading(2, Text.of("The Night’s Work")),
                new Block.Heading(3, Text.of("The nights work")),
                new Block.Heading(4, Text.of("الفيضان")));
        assertThat(html.lines().filter(line -> !line.isBlank()))
                .containsExactly(
                        "<h2 id=\"part-the-nights-work\">The Night’s Work</h2>",
                        "<h3 id=\"part-the-nights-work-2\">The nights work</h3>",
                        "<h4 id=\"part-3\">الفيضان</h4>");
    }

    @Test
    void places_to_jump_to_are_the_headings_in_order() {
        var document = Document.of(new Block.Heading(2, Text.of("Before")), new Block.Heading(3, Text.of("After")));
        assertThat(new DocumentView(document, Surroundings.EMPTY).places())
                .containsExactly(
                        new DocumentView.Place("part-before", 2, "Before"),
                        new DocumentView.Place("part-after", 3, "After"));
    }

    @Test
    void a_block_quotation_names_who_said_it() {
        var said = new Block.Quotation(
                Block.Quotation.Form.BLOCK, List.of(Text.of("One."), Text.of("Two.")), OSEI, new Language("ar"));
        assertThat(html(said))
                .isEqualTo("<figure class=\"quotation\"><blockquote lang=\"ar\" dir=\"rtl\"><p>One.</p><p>Two.</p>"
                        + "</blockquote><figcaption><span class=\"speaker\">Dr Hannah Osei</span>,"
                        + " <span class=\"role\">chief engineer of the Catchment Board</span>,"
                        + " <span class=\"occasion\">at the inquiry</span>"
                        + " <a class=\"source\" href=\"https://example.org/minutes?a=1&amp;b=2\">Source</a>"
                        + "</figcaption></figure>");
    }

    @Test
    void a_pull_quote_stands_aside() {
        var pulled = new Block.Quotation(
                Block.Quotation.Form.PULL, List.of(Text.of("“Stay.”")), Attribution.to("A neighbour"), null);
        assertThat(html(pulled))
                .isEqualTo("<aside class=\"pull\" role=\"none\"><blockquote><p>“Stay.”</p></blockquote>"
                        + "<footer><span class=\"speaker\">A neighbour</span></footer></aside>");
    }

    @Test
    void a_picture_has_room_kept_for_it_and_waits_until_it_is_near() {
        assertThat(html(new Block.Picture(new Slug("weir"), Text.of("The weir last night"))))
                .isEqualTo("<figure class=\"picture\" data-picture=\"weir\"><picture><source type=\"image/webp\""
                        + " srcset=\"/media/weir-400.webp 400w, /media/weir-800.webp 800w\""
                        + " sizes=\"(min-width: 48rem) 40rem, 100vw\"><img src=\"/media/weir-800.jpg\""
                        + " srcset=\"/media/weir-400.jpg 400w, /media/weir-800.jpg 800w\""
                        + " sizes=\"(min-width: 48rem) 40rem, 100vw\" width=\"1500\" height=\"1000\""
                        + " alt=\"The weir at &lt;dusk>\" loading=\"lazy\" decoding=\"async\"></picture><figcaption>"
                        + "<span class=\"caption\">The weir last night</span>"
                        + " <span class=\"credit\">Photo: Gwen Ashdown</span></figcaption></figure>");
    }

    @Test
    void a_picture_without_a_caption_here_shows_the_librarys() {
        assertThat(html(new Block.Picture(new Slug("weir"), Text.EMPTY)))
                .contains("<figcaption data-library=\"true\"><span class=\"caption\">The library’s own caption</span>");
    }

    @Test
    void the_lead_picture_does_not_wait() {
        assertThat(new Templates().markup("broadsheet/story/document/image.jte", leading()))
                .asString()
                .contains("fetchpriority=\"high\"")
                .doesNotContain("lazy");
    }

    private static Map<String, Object> leading() {
        return Map.of("picture", Everything.PICTURE, "lead", true);
    }

    @Test
    void pictures_and_stories_that_nobody_knows_leave_nothing_behind() {
        var weir = new Block.Picture(new Slug("weir"), Text.of("Caption"));
        var document = Document.of(weir, new Block.Gallery(List.of(weir)), new Block.RelatedStory("/news/flood"));
        assertThat(html(document, Surroundings.EMPTY)).isBlank();
    }

    @Test
    void a_gallery_holds_its_pictures() {
        var weir = new Block.Picture(new Slug("weir"), Text.EMPTY);
        assertThat(html(new Block.Gallery(List.of(weir, weir))))
                .startsWith("<div class=\"gallery\">")
                .containsPattern("(?s)<figure.*</figure>.*<figure.*</figure>")
                .endsWith("</div>");
    }

    @Test
    void a_list_may_hold_a_list() {
        var inner = new Block.Listing(true, List.of(new Block.Listing.Item(Text.of("below"), null)));
        assertThat(html(new Block.Listing(false, List.of(new Block.Listing.Item(Text.of("above"), inner)))))
                .isEqualTo("<ul><li>above<ol><li>below</li></ol></li></ul>");
    }

    @Test
    void a_table_scrolls_by_itself_and_can_be_reached_by_keyboard() {
        var table = new Block.Table(
                Text.of("Height & time"),
                List.of(row(cell("Hour", true, 1), cell("Metres", true, 2))),
                List.of(row(cell("02:00", true, 1), cell("4.31", false, 1))));
        assertThat(html(table))
                .isEqualTo(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Height &amp; time\"><table>"
                                + "<caption>Height &amp; time</caption><thead><tr><th scope=\"col\">Hour</th>"
                                + "<th scope=\"col\" colspan=\"2\">Metres</th></tr></thead><tbody><tr>"
                                + "<th scope=\"row\">02:00</th><td>4.31</td></tr></tbody></table></div>");
    }

    private static Block.Table.Row row(Block.Table.Cell... cells) {
        return new Block.Table.Row(List.of(cells));
    }

    private static Block.Table.Cell cell(String words, boolean heading, int columns) {
        return new Block.Table.Cell(Text.of(words), heading, columns, 1);
    }

    @Test
    void a_fact_box_has_a_title_or_says_that_it_has_none() {
        assertThat(html(new Block.FactBox(Text.of("In figures"), List.of(new Block.Divider()))))
                .startsWith("<aside class=\"factbox\" role=\"note\"><h2>In figures</h2>")
                .endsWith("</aside>");
        assertThat(html(new Block.FactBox(Text.EMPTY, List.of(new Block.Heading(3, Text.of("Not a title"))))))
                .startsWith("<aside class=\"factbox\" role=\"note\" data-untitled=\"true\">")
                .contains("<h3>Not a title</h3>");
    }

    @Test
    void something_from_elsewhere_is_a_still_card_with_a_link_and_never_a_frame() {
        var html = html(Block.Embed.of("YouTube", "https://www.youtube.com/watch?v=1&t=2", Text.of("The flood")));
        assertThat(html)
                .startsWith("<figure class=\"embed\" data-provider=\"YouTube\""
                        + " data-address=\"https://www.youtube.com/watch?v=1&amp;t=2\"><div class=\"still\"><picture>")
                .endsWith(
                        "<figcaption class=\"title\">The flood</figcaption>"
                                + "<a href=\"https://www.youtube.com/watch?v=1&amp;t=2\" rel=\"nofollow\">"
                                + "<span class=\"provider\">YouTube</span> <span class=\"host\">www.youtube.com</span></a></figure>")
                .contains("alt=\"\"")
                .doesNotContain("<iframe", "<script", "src=\"https://www.youtube");
    }

    @Test
    void a_related_story_is_a_card_whose_picture_says_nothing_twice() {
        assertThat(html(new Block.RelatedStory("/news/flood")))
                .startsWith("<a class=\"related\" href=\"/news/flood\"><picture>")
                .contains("alt=\"\"")
                .endsWith(
                        "<span class=\"kicker\">Flood</span> <span class=\"headline\">The night the Lenn rose</span></a>");
    }

    @Test
    void a_footnote_is_a_number_that_leads_to_the_end_and_back() {
        var note = new Inline.Footnote(Text.of("Read at the gauge & not “elsewhere”."));
        var again = new Inline.Footnote(Text.of("The same."));
        assertThat(html(
                        new Block.Paragraph(Text.of(new Inline.Run("4.31 metres"), note)),
                        new Block.FactBox(
                                Text.EMPTY, List.of(new Block.Paragraph(Text.of(new Inline.Run("So"), again, note))))))
                .startsWith("<p>4.31 metres<sup class=\"note\"><a id=\"footnote-ref-1\" href=\"#footnote-1\""
                        + " role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup></p>")
                .containsSubsequence("footnote-ref-2", "footnote-ref-3", "<section class=\"footnotes\"")
                .contains("<li id=\"footnote-1\">Read at the gauge &amp; not “elsewhere”."
                        + " <a class=\"back\" href=\"#footnote-ref-1\" role=\"doc-backlink\""
                        + " aria-label=\"Back to the text\">↩</a></li>")
                .endsWith("</ol></section>");
    }

    @Test
    void footnotes_stand_at_the_end_of_the_words() {
        var text = Text.of(new Inline.Run("Up."), new Inline.Footnote(Text.of("By four.")), new Inline.Run(" Down."));
        assertThat(text.plain()).isEqualTo("Up. Down.");
        assertThat(Document.of(new Block.Paragraph(text), Block.Paragraph.of("End."))
                        .plainText())
                .isEqualTo("Up. Down.\n\nEnd.\n\nBy four.");
    }

    @Test
    void a_paragraph_that_is_strong_throughout_is_a_question_to_an_interview() {
        var asked = Text.of(new Inline.Run("How many is that?", new Mark.Strong()));
        assertThat(html(new Block.Paragraph(asked)))
                .isEqualTo("<p class=\"strong\"><strong>How many is that?</strong></p>");
    }

    @Test
    void a_divider_is_a_line() {
        assertThat(html(new Block.Divider())).isEqualTo("<hr>");
    }

    /** The compiler sees to it as long as nobody writes a default. */
    @Test
    void no_kind_of_block_or_mark_can_be_forgotten() {
        assertThat(Path.of("src/main/java/broadsheet/story/document/block.jte"))
                .content()
                .contains(cases("Block", Block.class))
                .doesNotContain("default ->");
        assertThat(Path.of("src/main/java/broadsheet/story/document/marked.jte"))
                .content()
                .contains(cases("Mark", Mark.class))
                .doesNotContain("default ->");
    }

    private static List<String> cases(String name, Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .map(kind -> "case " + name + "." + kind.getSimpleName())
                .toList();
    }
}
