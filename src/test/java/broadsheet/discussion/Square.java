package broadsheet.discussion;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress;
import broadsheet.people.People;
import broadsheet.people.Person;
import broadsheet.people.Role;
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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The square below two stories, with a clock that only moves when it is told to. */
final class Square implements AutoCloseable {
    static final Slug NEWS = new Slug("news");
    static final Slug FLOOD = new Slug("flood");
    static final Slug BREAD = new Slug("bread");
    static final Language ENGLISH = Language.ENGLISH;

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T06:00:00Z"));
    final Database database;
    final Stories stories = new Stories();
    final Discussion discussion;
    final Moderation moderation;
    final String flood;
    final String bread;
    private final AtomicInteger strangers = new AtomicInteger();

    Square(TestDatabase kind) {
        this(kind, Referee.MILD);
    }

    Square(TestDatabase kind, Referee referee) {
        this(kind.fresh(), referee);
    }

    Square(DatabaseAddress address, Referee referee) {
        database = Database.open(address, now::get);
        var people = new People();
        var publications = new Publications();
        var desk = new Newsdesk(stories);
        database.run(transaction -> {
            publications.save(transaction, new Publication("The Lennford Courier", "", ENGLISH, ZoneOffset.UTC));
            publications.save(transaction, new Section(NEWS, "News", "", 1));
            people.save(
                    transaction,
                    new Person(
                            new Slug("gwen-ashdown"),
                            "Gwen Ashdown",
                            "River",
                            Role.REPORTER,
                            List.of(ENGLISH),
                            "",
                            null));
        });
        flood = publish(desk, FLOOD);
        bread = publish(desk, BREAD);
        discussion = new Discussion(database, stories, people, now::get, referee);
        moderation = new Moderation(discussion.comments());
    }

    private String publish(Newsdesk desk, Slug slug) {
        var content = new Content(
                "",
                "The " + slug,
                "",
                "",
                Kind.NEWS,
                ENGLISH,
                List.of(new Byline.Staff(new Slug("gwen-ashdown"))),
                List.of(),
                null,
                Document.of(Block.Paragraph.of("It rained.")));
        return database.write(transaction -> {
            var story = desk.draft(transaction, NEWS, slug, content, null, null, "test", now.get());
            return desk.publish(transaction, story.id(), now.get()).id();
        });
    }

    void wait(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** Somebody new every time, from an address of their own. */
    Letter letter(String text) {
        return letter(text, null);
    }

    Letter letter(String text, @Nullable String parent) {
        int number = strangers.incrementAndGet();
        var address = "10.%d.%d.%d".formatted(number >> 16, number >> 8 & 255, number & 255);
        return new Letter(NEWS, FLOOD, parent, new Writer.Guest("Stranger " + number, null), text, null, address);
    }

    Posted post(String text) {
        return discussion.post(letter(text));
    }

    Comment kept(String text) {
        return kept(letter(text));
    }

    Comment kept(Letter letter) {
        return switch (discussion.post(letter)) {
            case Posted.Kept kept -> kept.comment();
            case Posted.Declined declined -> throw new AssertionError(declined);
        };
    }

    Comment reply(Comment parent, String text) {
        return kept(letter(text, parent.id()));
    }

    Comment now(Comment comment) {
        return database.read(sql -> discussion.comments().find(sql, comment.id()))
                .orElseThrow();
    }

    Comments.Size size() {
        return database.read(sql -> discussion.comments().size(sql, flood));
    }

    @Override
    public void close() {
        database.close();
    }
}
