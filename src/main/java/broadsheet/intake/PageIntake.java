package broadsheet.intake;

import broadsheet.db.Transaction;
import broadsheet.extraction.Extract;
import broadsheet.people.People;
import broadsheet.people.Person;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Standing;
import broadsheet.story.Step;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.Unready;
import broadsheet.text.Slug;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Makes stories of extracted pages. The same page brought in twice is one story: it is known by its headline and its first
 * words, so a corrected copy of the file finds the story it made, and a copy in another folder makes no second one.
 */
public final class PageIntake {
    private static final String BY = "import";

    /** As many of the first letters as tell two stories of one headline apart, and few enough to survive a later correction. */
    private static final int FIRST_WORDS = 60;

    private final People people;
    private final Publications publications;
    private final Stories stories;
    private final Newsdesk desk;

    public PageIntake(People people, Publications publications, Stories stories, Newsdesk desk) {
        this.people = people;
        this.publications = publications;
        this.stories = stories;
        this.desk = desk;
    }

    /**
     * Brings a page in.
     *
     * @param section where it is to stand; null means the paper's first
     * @param publish whether readers are to read it at once, under the date the page gives
     * @throws Unready if it cannot stand there, in a sentence
     */
    public Outcome take(Transaction transaction, Extract page, @Nullable Slug section, boolean publish, Instant now) {
        var origin = origin(page);
        var before = stories.fromOrigin(transaction.sql(), origin);
        var content = content(transaction.sql(), page);
        if (before.isPresent()) return again(transaction, before.get(), content, page, publish, now);
        var place = section == null ? firstSection(transaction.sql()) : section;
        var slug = freeSlug(transaction.sql(), place, page.title(), origin);
        var story = desk.draft(transaction, place, slug, content, null, origin, BY, now);
        return new Outcome.Made(publish ? publish(transaction, story, page, now) : story);
    }

    private Outcome again(
            Transaction transaction, Story before, Content content, Extract page, boolean publish, Instant now) {
        boolean run = publish && isWaiting(before.standing());
        if (sameWords(before.content(), content)) {
            return run ? new Outcome.Run(publish(transaction, before, page, now)) : new Outcome.Same(before);
        }
        var saved = desk.save(transaction, before.id(), merged(before.content(), content), BY, now);
        if (run) return new Outcome.Changed(publish(transaction, saved, page, now));
        if (publish && before.standing() instanceof Standing.Published) {
            return new Outcome.Changed(desk.update(transaction, saved.id(), Step.SILENT, null, now));
        }
        return new Outcome.Changed(saved);
    }

    private static boolean isWaiting(Standing standing) {
        return switch (standing) {
            case Standing.Draft _, Standing.InReview _, Standing.Scheduled _ -> true;
            case Standing.Published _, Standing.Withdrawn _ -> false;
        };
    }

    private Story publish(Transaction transaction, Story story, Extract page, Instant now) {
        var told = page.published() == null ? now : page.published().instant(zone(transaction.sql()));
        return desk.publish(transaction, story.id(), told.isAfter(now) ? now : told);
    }

    private ZoneId zone(Handle sql) {
        return publications.paper(sql).zone();
    }

    private Content content(Handle sql, Extract page) {
        var language = page.language() == null ? publications.paper(sql).language() : page.language();
        var staff = people.all(sql);
        return new Content(
                page.kicker(),
                shortened(page.title()),
                page.standfirst(),
                "",
                Kind.NEWS,
                language,
                page.byline().stream().map(name -> byline(name, staff)).toList(),
                List.of(),
                null,
                page.body());
    }

    private static String shortened(String title) {
        return title.length() <= Content.LONGEST_HEADLINE
                ? title
                : title.substring(0, Content.LONGEST_HEADLINE - 1) + "…";
    }

    private static Byline byline(String name, List<Person> staff) {
        return staff.stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .findFirst()
                .<Byline>map(person -> new Byline.Staff(person.slug()))
                .orElseGet(() -> new Byline.Guest(name, ""));
    }

    /** What the page says, leaving alone what only the newsroom can have added: kind, topics, dateline, picture. */
    private static Content merged(Content here, Content page) {
        return new Content(
                page.kicker(),
                page.headline(),
                page.standfirst(),
                here.dateline(),
                here.kind(),
                page.language(),
                page.bylines(),
                here.topics(),
                here.picture(),
                page.body());
    }

    private static boolean sameWords(Content here, Content page) {
        return here.equals(merged(here, page));
    }

    private Slug firstSection(Handle sql) {
        return publications.sections(sql).stream()
                .findFirst()
                .orElseThrow(() -> new Unready("This paper has no section yet to put the story in."))
                .slug();
    }

    /** The headline as an address; a second story of the same headline gets a number. */
    private Slug freeSlug(Handle sql, Slug section, String title, String origin) {
        var slug = Slug.of(title, "story-" + origin.substring(origin.length() - 8));
        for (int number = 2; stories.taken(sql, section, slug); number++) {
            var longest = Slug.of(title, "story").text();
            var end = "-" + number;
            var room = Math.min(longest.length(), Slug.LONGEST - end.length());
            slug = Slug.of(longest.substring(0, room) + end, "story" + end);
        }
        return slug;
    }

    private static String origin(Extract page) {
        var first = page.body().blocks().isEmpty() ? "" : page.body().plainText();
        var known = page.title() + "\n" + first.substring(0, Math.min(FIRST_WORDS, first.length()));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(known.getBytes(StandardCharsets.UTF_8));
            return "page:" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
