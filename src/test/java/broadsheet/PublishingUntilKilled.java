package broadsheet;

import broadsheet.db.DatabaseAddress;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** A newsroom in a process of its own that publishes a story after another, and says each when it is acknowledged. */
final class PublishingUntilKilled {
    /** What it says before a story's number. */
    static final String PUBLISHED = "published ";

    /** The word that stands before the number in the story. */
    static final String WORD = "quaggalope";

    private PublishingUntilKilled() {}

    public static void main(String[] arguments) {
        var broadsheet = open(Path.of(arguments[0]));
        for (int number = 0; ; number++) {
            publish(broadsheet, number);
            System.out.println(PUBLISHED + number);
        }
    }

    private static void publish(Broadsheet broadsheet, int number) {
        var now = InstantSource.system().instant();
        var content = new Content(
                "",
                "Number " + number,
                "",
                "",
                Kind.NEWS,
                Language.ENGLISH,
                List.of(new Byline.Guest("A Stringer", "")),
                List.of(),
                null,
                Document.of(Block.Paragraph.of("The " + WORD + number + " was seen.")));
        broadsheet.rooms().database().run(transaction -> {
            var story = broadsheet
                    .rooms()
                    .desk()
                    .draft(
                            transaction,
                            new Slug("news"),
                            new Slug("killed-" + number),
                            content,
                            null,
                            null,
                            "test",
                            now);
            broadsheet.rooms().desk().publish(transaction, story.id(), now);
        });
    }

    private static Broadsheet open(Path folder) {
        var broadsheet = Broadsheet.openSample(
                Config.here(folder, DatabaseAddress.parse(null, folder), 0), InstantSource.system());
        broadsheet.start();
        return broadsheet;
    }
}
