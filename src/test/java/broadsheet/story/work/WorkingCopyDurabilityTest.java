package broadsheet.story.work;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.ChildProcess;
import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress;
import broadsheet.db.DatabaseAddress.PostgresUrl;
import broadsheet.db.DatabaseAddress.SqliteFile;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Stories;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process is killed while somebody types; what it said was saved is there afterwards. */
class WorkingCopyDurabilityTest {
    private static final int ENOUGH = 150;

    @ParameterizedTest
    @EnumSource
    void what_was_said_to_be_saved_is_there_after_the_process_was_killed(TestDatabase kind) throws Exception {
        var address = kind.fresh();
        var child = ChildProcess.start(Reporter.class, spelled(address));
        var saved = new ArrayList<String>();
        try (var out = child.inputReader()) {
            while (saved.size() < ENOUGH) saved.add(out.readLine());
            // Of the handle: the process itself would close the stream with the last answers.
            child.toHandle().destroyForcibly();
            out.lines().forEach(saved::add);
        }
        // A line cut off by the kill told nobody anything.
        var whole = saved.stream().filter(line -> line.endsWith(";")).toList();
        var last = whole.getLast().replace(";", "").split(" ");
        try (var database = Database.open(address, InstantSource.system())) {
            var stories = new Stories();
            var copies = new WorkingCopies(stories, new Newsdesk(stories));
            var copy = database.read(sql -> copies.find(sql, last[0])).orElseThrow();
            assertThat(copy.version()).isGreaterThanOrEqualTo(Integer.parseInt(last[1]));
            int words = copy.story().content().body().words();
            assertThat(words).isEqualTo(copy.version());
            // All in one sitting: the states gave way to one another.
            int states = database.<Integer>read(
                    sql -> stories.revisions(sql, last[0]).size());
            assertThat(states).isEqualTo(1);
        }
    }

    private static String spelled(DatabaseAddress address) {
        return switch (address) {
            case SqliteFile(var file) -> "sqlite:" + file;
            case PostgresUrl url -> url.jdbcUrl() + "?user=" + url.user();
        };
    }

    /** Types a word a save, and prints story and version once each is kept; version n holds n words. */
    static final class Reporter {
        public static void main(String[] arguments) {
            var database = Database.open(DatabaseAddress.parse(arguments[0], Path.of(".")), InstantSource.system());
            var stories = new Stories();
            var desk = new Newsdesk(stories);
            var copies = new WorkingCopies(stories, desk);
            var section = new Slug("news");
            var slug = new Slug("a-story");
            var story = database.write(transaction -> {
                new Publications().save(transaction, new Section(section, "News", "", 1));
                return desk.draft(transaction, section, slug, content(1), null, null, "ada", transaction.at());
            });
            for (int version = 1; ; version++) {
                int before = version;
                var outcome = database.write(transaction -> copies.save(
                        transaction, story.id(), before, section, slug, content(before + 1), "ada", transaction.at()));
                if (!(outcome instanceof WorkingCopies.Outcome.Saved(var copy))) throw new IllegalStateException();
                System.out.println(story.id() + " " + copy.version() + ";");
            }
        }

        private static Content content(int words) {
            var text = "word ".repeat(words).strip();
            return new Content(
                    "",
                    "A story",
                    "",
                    "",
                    Kind.NEWS,
                    Language.ENGLISH,
                    List.of(),
                    List.of(),
                    null,
                    Document.of(Block.Paragraph.of(text)));
        }
    }
}
