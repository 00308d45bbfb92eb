package broadsheet.story.document;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FromHtmlTest {
    @Test
    void loose_words_become_paragraphs_between_blocks() {
        assertThat(FromHtml.read("one <b>two</b><p>three</p>four<div>five<div>six</div></div>")
                        .plainText())
                .isEqualTo("one two\n\nthree\n\nfour\n\nfive\n\nsix");
    }

    @Test
    void torn_markup_in_the_text_stays_text() {
        assertThat(FromHtml.read("<p>said ate=\"Admination\" > and more</p>").plainText())
                .isEqualTo("said ate=\"Admination\" > and more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example/",
                "/\\evil.example",
                "/\t/evil.example",
                "https://user:secret@evil.example/",
                "file:///etc/passwd",
                "https:evil",
                ""
            })
    void a_link_that_may_not_be_followed_keeps_only_its_words(String address) {
        var page = Jsoup.parseBodyFragment("<p><a>words</a></p>").body();
        page.selectFirst("a").attr("href", address);
        assertThat(FromHtml.read(page)).isEqualTo(Document.of(Block.Paragraph.of("words")));
    }

    @Test
    void a_careless_address_is_mended_as_a_browser_would() {
        assertThat(FromHtml.read("<a href=' https://example.org/a b|c?100% '>x</a>"))
                .isEqualTo(Document.of(new Block.Paragraph(
                        Text.of(new Inline.Run("x", new Mark.Link("https://example.org/a%20b%7Cc?100%25"))))));
    }

    @Test
    void hosts_in_other_scripts_may_be_linked() {
        assertThat(FromHtml.read("<a href='https://bücher.example/ä'>x</a>")
                        .blocks()
                        .getFirst())
                .isEqualTo(
                        new Block.Paragraph(Text.of(new Inline.Run("x", new Mark.Link("https://bücher.example/ä")))));
    }

    @Test
    void a_quotation_may_be_in_another_language() {
        assertThat(FromHtml.read("<p><span class=said lang=de data-speaker=Weber>„Halt!“</span></p>"))
                .isEqualTo(Document.of(new Block.Paragraph(Text.of(new Inline.Run(
                        "„Halt!“", new Mark.Said(Attribution.to("Weber")), new Mark.Foreign(new Language("de")))))));
    }

    @Test
    void the_speaker_of_a_block_quotation_stands_in_its_footer() {
        assertThat(
                        FromHtml.read(
                                "<blockquote><p>Go.</p><footer>— Ann Lee, <span class=role>engineer</span></footer></blockquote>"))
                .isEqualTo(Document.of(quotation("Go.", Attribution.to("Ann Lee", "engineer"))));
    }

    @Test
    void a_lone_cite_after_the_words_is_the_speaker() {
        assertThat(FromHtml.read("<blockquote><p>Go.</p><cite>Ann Lee</cite></blockquote>"))
                .isEqualTo(Document.of(quotation("Go.", Attribution.to("Ann Lee"))));
    }

    @Test
    void a_cite_within_the_words_is_a_title() {
        assertThat(FromHtml.read("<blockquote>He was reading <cite>Ulysses</cite></blockquote>"))
                .isEqualTo(Document.of(quotation("He was reading Ulysses", null)));
    }

    private static Block quotation(String words, @Nullable Attribution by) {
        return new Block.Quotation(Block.Quotation.Form.BLOCK, List.of(Text.of(words)), by, null);
    }

    @Test
    void a_figure_around_a_picture_of_the_library_is_that_picture() {
        var weir = new Block.Picture(new Slug("weir"), Text.of("Last night"));
        assertThat(FromHtml.read("<figure><a href=/x><img data-picture=weir></a>"
                        + "<figcaption>Last night <span class=credit>Photo: G. A.</span></figcaption></figure>"))
                .isEqualTo(Document.of(weir));
    }

    @Test
    void a_gallery_without_a_picture_keeps_its_words() {
        assertThat(FromHtml.read("<div class=gallery><p>words</p></div>"))
                .isEqualTo(Document.of(Block.Paragraph.of("words")));
    }

    @Test
    void a_list_inside_a_list_belongs_to_the_point_before_it() {
        var inner = new Block.Listing(true, List.of(new Block.Listing.Item(Text.of("b"), null)));
        var outer = new Block.Listing(false, List.of(new Block.Listing.Item(Text.of("a"), inner)));
        assertThat(FromHtml.read("<ul><li>a</li> <ol><li>b</li></ol></ul>")).isEqualTo(Document.of(outer));
        assertThat(FromHtml.read("<ul><li>a<ol><li>b</li></ol></li></ul>")).isEqualTo(Document.of(outer));
    }

    @Test
    void lists_deeper_than_anyone_reads_give_up_their_words() {
        var html = "<ul><li>a".repeat(12);
        assertThat(FromHtml.read(html).words()).isEqualTo(12);
        assertThat(FromHtml.read("<ul><li>a</li>".repeat(12)).words()).isEqualTo(12);
    }

    @Test
    void a_cell_keeps_the_words_of_what_it_held() {
        assertThat(FromHtml.read("<table><tr><td><ul><li><b>a</b><li>b</ul><h2>c</h2></table>")
                        .plainText())
                .isEqualTo("a\nb\nc");
    }

    @Test
    void the_title_of_a_box_is_its_first_heading_unless_words_come_before() {
        assertThat(FromHtml.read("<aside class=factbox><h4>T</h4><p>x</p></aside>"))
                .isEqualTo(Document.of(new Block.FactBox(Text.of("T"), List.of(Block.Paragraph.of("x")))));
        assertThat(FromHtml.read("<aside class=factbox>words<h4>T</h4></aside>"))
                .isEqualTo(Document.of(new Block.FactBox(
                        Text.EMPTY, List.of(Block.Paragraph.of("words"), new Block.Heading(4, Text.of("T"))))));
        assertThat(FromHtml.read("<aside class=factbox><header><h4>T</h4></header></aside>"))
                .isEqualTo(Document.of(new Block.FactBox(Text.of("T"), List.of())));
    }

    @Test
    void a_box_inside_a_box_gives_up_its_blocks() {
        assertThat(FromHtml.read("<aside class=factbox><aside class=factbox><p>x</p></aside></aside>"))
                .isEqualTo(Document.of(new Block.FactBox(Text.EMPTY, List.of(Block.Paragraph.of("x")))));
    }

    @Test
    void preformatted_lines_stay_lines() {
        assertThat(FromHtml.read("<pre>a\n  b</pre>").plainText()).isEqualTo("a\nb");
    }

    @Test
    void whatever_was_left_out_is_named() {
        var dropped = new ArrayList<String>();
        var page = Jsoup.parseBodyFragment("<script>1</script><img src=x><figure class=embed></figure><p>x<svg/></p>");
        FromHtml.read(page.body(), (element, reason) -> dropped.add(element.normalName() + ": " + reason));
        assertThat(dropped)
                .containsExactly(
                        "script: <script> is not text",
                        "img: picture that is not in the media library",
                        "figure: embed without a provider and a web address",
                        "svg: <svg> is not text");
    }

    @Test
    void a_picture_from_elsewhere_does_not_break_the_paragraph_around_it() {
        assertThat(FromHtml.read("<p>a <img src=smile.gif> b</p>")).isEqualTo(Document.of(Block.Paragraph.of("a b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Up<sup class=note><a href='#footnote-1'>1</a></sup>.</p><section class=footnotes><ol><li id=footnote-1>By"
                        + " <em>four</em>. <a href='#footnote-ref-1'>↩</a></li></ol></section>",
                "<p>Up<a href='#fn1' class=footnote-ref id=fnref1 role=doc-noteref><sup>1</sup></a>.</p><section"
                        + " class=footnotes role=doc-endnotes><hr><ol><li id=fn1><p>By <em>four</em>.<a href='#fnref1'"
                        + " class=footnote-back role=doc-backlink>↩︎</a></p></li></ol></section>",
                "<p>Up<sup data-fn=x class=fn><a href='#x' id=x-link>1</a></sup>.</p><ol class=wp-block-footnotes><li"
                        + " id=x>By <em>four</em>. <a href='#x-link' aria-label=back>↩︎</a></li></ol>"
            })
    void footnotes_are_brought_back_to_their_place(String html) {
        var note = Text.of(new Inline.Run("By "), new Inline.Run("four", new Mark.Emphasis()), new Inline.Run("."));
        assertThat(FromHtml.read(html))
                .isEqualTo(Document.of(new Block.Paragraph(
                        Text.of(new Inline.Run("Up"), new Inline.Footnote(note), new Inline.Run(".")))));
    }

    @Test
    void a_note_that_nothing_leads_to_stays_in_its_list() {
        assertThat(FromHtml.read("<p>Up.</p><ol class=footnotes><li id=a>Alone.</li></ol>")
                        .plainText())
                .isEqualTo("Up.\n\nAlone.");
    }
}
