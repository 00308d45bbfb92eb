package broadsheet.sample;

import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Step;
import broadsheet.story.document.FromHtml;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A story of the sample newsroom as it lies in its file; times are told in days before the paper is opened.
 *
 * @param published when readers first read it, or will
 * @param standing published, withdrawn, scheduled, embargoed, draft or in-review
 */
record SampleStory(
        Slug slug,
        Slug section,
        Content content,
        DaysAgo published,
        String standing,
        @Nullable DaysAgo embargo,
        @Nullable Note withdrawn,
        List<Note> notes) {

    /** Something said to readers at a time. */
    record Note(DaysAgo when, Step step, String text) {}

    static SampleStory read(String name, String html) {
        var page = Jsoup.parse(html);
        var picture = meta(page, "picture");
        return new SampleStory(
                new Slug(name),
                new Slug(meta(page, "section")),
                new Content(
                        meta(page, "kicker"),
                        page.title(),
                        meta(page, "standfirst"),
                        meta(page, "dateline"),
                        Kind.of(meta(page, "kind")),
                        new Language(page.expectFirst("html").attr("lang")),
                        page.select("meta[name=byline]").eachAttr("content").stream()
                                .map(SampleStory::byline)
                                .toList(),
                        slugs(meta(page, "topics")),
                        picture.isEmpty() ? null : new Slug(picture),
                        FromHtml.read(page.body())),
                DaysAgo.read(meta(page, "published")),
                meta(page, "standing").isEmpty() ? "published" : meta(page, "standing"),
                meta(page, "embargo").isEmpty() ? null : DaysAgo.read(meta(page, "embargo")),
                notes(page, "withdrawn", Step.CORRECTION).findFirst().orElse(null),
                Stream.of(Step.UPDATE, Step.CLARIFICATION, Step.CORRECTION)
                        .flatMap(step -> notes(page, step.word(), step))
                        .sorted((one, other) ->
                                Integer.compare(other.when().days(), one.when().days()))
                        .toList());
    }

    private static Byline byline(String text) {
        if (!text.startsWith("guest:")) return new Byline.Staff(new Slug(text));
        var parts = text.substring("guest:".length()).split("\\|", 2);
        return new Byline.Guest(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
    }

    private static Stream<Note> notes(Document page, String name, Step step) {
        return page.select("meta[name=" + name + "]").eachAttr("content").stream()
                .map(text -> {
                    var parts = text.split("\\|", 2);
                    return new Note(DaysAgo.read(parts[0].strip()), step, parts[1].strip());
                });
    }

    private static List<Slug> slugs(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(slug -> !slug.isEmpty())
                .map(Slug::new)
                .toList();
    }

    private static String meta(Document page, String name) {
        var found = page.selectFirst("meta[name=" + name + "]");
        return found == null ? "" : found.attr("content").strip();
    }
}
