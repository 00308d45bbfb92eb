package broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publication;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Stories;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class SitemapTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Slug NEWS = new Slug("news");
    private static final Pattern LOCATION = Pattern.compile("<loc>https://courier\\.example([^<]*)</loc>");

    private final Database database;
    private final Stories stories = new Stories();
    private final Newsdesk desk = new Newsdesk(stories);
    private final Sitemap sitemap = new Sitemap("https://courier.example", 10);

    SitemapTest(TestDatabase kind) {
        database = kind.open();
    }

    @BeforeEach
    void the_paper_has_a_section() {
        var publications = new Publications();
        database.run(transaction -> {
            publications.save(transaction, new Publication("Courier", "", Language.ENGLISH, ZoneId.of("UTC")));
            publications.save(transaction, new Section(NEWS, "News", "", 1));
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_fits_into_one_file_stands_in_one_file_with_the_front_page_and_the_sections() {
        publish(0, 8);
        assertThat(locations(0)).startsWith("/", "/news/").hasSize(10).endsWith("/news/s7");
        assertThat(part(1)).isEmpty();
    }

    @Test
    void one_story_more_and_the_sitemap_is_a_list_of_parts_none_too_long() {
        publish(0, 25);
        assertThat(locations(0)).containsExactly("/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml");
        assertThat(part(0).orElseThrow()).contains("<sitemapindex");
        assertThat(locations(1)).hasSize(10).startsWith("/news/s0").endsWith("/news/s9");
        assertThat(locations(2)).hasSize(10);
        assertThat(locations(3)).hasSize(5).endsWith("/news/s24");
        assertThat(part(4)).isEmpty();
    }

    @Test
    void a_new_story_changes_the_last_part_alone() {
        publish(0, 25);
        var first = part(1);
        var last = part(3);
        publish(25, 26);
        assertThat(part(1)).isEqualTo(first);
        assertThat(part(3)).isNotEqualTo(last);
    }

    @Test
    void a_full_last_part_is_not_followed_by_an_empty_one() {
        publish(0, 20);
        assertThat(locations(0)).containsExactly("/sitemap-1.xml", "/sitemap-2.xml");
        assertThat(part(3)).isEmpty();
    }

    private List<String> locations(int part) {
        return LOCATION.matcher(part(part).orElseThrow())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Optional<String> part(int part) {
        return database.<Optional<byte[]>>read(sql -> sitemap.write(sql, stories, List.of("/", "/news/"), part))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private void publish(int from, int to) {
        database.run(transaction -> {
            for (int number = from; number < to; number++) {
                var slug = new Slug("s" + number);
                var when = NOON.plusSeconds(number);
                var story = desk.draft(transaction, NEWS, slug, content(number), null, null, "gwen", when);
                desk.publish(transaction, story.id(), when);
            }
        });
    }

    private static Content content(int number) {
        return new Content(
                "",
                "Story " + number,
                "",
                "",
                Kind.NEWS,
                Language.ENGLISH,
                List.of(new Byline.Guest("Gwen", "")),
                List.of(),
                null,
                Document.of(Block.Paragraph.of("Words.")));
    }
}
