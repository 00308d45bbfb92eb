package broadsheet.story.document;

import broadsheet.SharedData;
import broadsheet.text.Slug;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Attacks that others collected, as markup and as words in every field. */
class HtmlSafetyTest {
    @Test
    void payloads_of_a_well_known_sanitiser_come_out_harmless() {
        harmless(SharedData.lines("html-safety/dompurify-expect.jsonl.gz").stream()
                .map(line -> line.get("payload").stringValue()));
    }

    @Test
    void cross_site_scripting_strings_come_out_harmless() {
        harmless(strings("xss-strings"));
    }

    @Test
    void naughty_strings_come_out_harmless() {
        harmless(strings("naughty-strings"));
    }

    @Test
    void the_cases_of_the_parsers_own_suite_come_out_harmless() {
        harmless(
                SharedData.archive("html-safety/html5lib-tests.tar.gz", name -> name.endsWith(".dat")).values().stream()
                        .flatMap(file -> Stream.of(new String(file, StandardCharsets.UTF_8).split("(?m)^#data\n")))
                        .map(test -> test.split("(?m)^#errors")[0]));
    }

    @Test
    void in_every_field_words_are_shown_as_they_were_written() {
        var soft = new SoftAssertions();
        Stream.concat(strings("xss-strings"), strings("naughty-strings"))
                .filter(words -> !Text.tidy(words).isEmpty())
                .forEach(words -> shownAsWritten(words, soft));
        soft.assertAll();
    }

    private static Stream<String> strings(String name) {
        return SharedData.lines("html-safety/" + name + ".jsonl.gz").stream()
                .map(line -> line.get("s").stringValue());
    }

    private static void harmless(Stream<String> payloads) {
        var soft = new SoftAssertions();
        payloads.forEach(payload -> {
            var document = FromHtml.read(payload);
            var html = Everything.html(document);
            soft.assertThat(SafePage.troublesIn(html)).as(payload).isEmpty();
            soft.assertThat(FromHtml.read(html)).as(payload).isEqualTo(document);
            soft.assertThat(DocumentJson.read(DocumentJson.write(document)))
                    .as(payload)
                    .isEqualTo(document);
        });
        soft.assertAll();
    }

    private static void shownAsWritten(String words, SoftAssertions soft) {
        var html = Everything.html(withWordsEverywhere(words), knowing(words));
        var page = Jsoup.parseBodyFragment(html).body();
        var expected = Text.tidy(words);
        soft.assertThat(SafePage.troublesIn(html)).as(words).isEmpty();
        for (var place : List.of(
                "body > p",
                "h2",
                ".speaker",
                ".role",
                ".occasion",
                "div.gallery .caption",
                "li",
                "th",
                "td",
                "table caption",
                ".factbox h2",
                "figcaption.title",
                ".provider")) {
            soft.assertThat(page.selectFirst(place).wholeText()).as(place).isEqualTo(expected);
        }
        for (var place : List.of("body > .picture .caption", ".credit", ".kicker", ".headline")) {
            soft.assertThat(Text.tidy(page.selectFirst(place).wholeText()))
                    .as(place)
                    .isEqualTo(expected);
        }
        soft.assertThat(page.selectFirst(".said").attr("data-speaker")).isEqualTo(expected);
        soft.assertThat(page.selectFirst(".scroll").attr("aria-label")).isEqualTo(expected);
        soft.assertThat(Text.tidy(page.selectFirst("img").attr("alt"))).isEqualTo(expected);
    }

    private static Document withWordsEverywhere(String words) {
        var text = Text.of(words);
        var by = new Attribution(words, words, words, null);
        var cells = List.of(new Block.Table.Cell(text, true, 1, 1), new Block.Table.Cell(text, false, 1, 1));
        return Document.of(
                new Block.Paragraph(text),
                new Block.Heading(2, text),
                new Block.Paragraph(Text.of(new Inline.Run(words, new Mark.Said(by)))),
                new Block.Quotation(Block.Quotation.Form.BLOCK, List.of(text), by, null),
                new Block.Picture(new Slug("weir"), Text.EMPTY),
                new Block.Gallery(List.of(new Block.Picture(new Slug("weir"), text))),
                new Block.Listing(false, List.of(new Block.Listing.Item(text, null))),
                new Block.Table(text, List.of(), List.of(new Block.Table.Row(cells))),
                new Block.FactBox(text, List.of()),
                Block.Embed.of(words, "https://example.org/", text),
                new Block.RelatedStory("/news/flood"));
    }

    private static Surroundings knowing(String words) {
        var picture = new ShownPicture(3, 2, words, words, words, "/media/weir.jpg", "", "", "100vw");
        var story = new ShownStory("/news/flood", words, words, Optional.empty());
        return new Surroundings(_ -> Optional.of(picture), _ -> Optional.of(story), Labels.ENGLISH);
    }
}
