package broadsheet.search;

import bench.synthetic.SyntheticArchive;
import bench.synthetic.SyntheticStory;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.text.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The search index by itself, filled with stories that never were; stands in the room's package because the index is private. */
public final class GrownIndex implements AutoCloseable {
    private static final int STORIES_A_COMMIT = 50_000;

    private final CardIndex index;
    private final SyntheticArchive archive;
    private int stories;

    private GrownIndex(CardIndex index, SyntheticArchive archive) throws IOException {
        this.index = index;
        this.archive = archive;
        this.stories = (int) index.place().change();
    }

    /** Opens the index in a folder; it may have been filled in part before. */
    public static GrownIndex open(Path folder, SyntheticArchive archive) throws IOException {
        try {
            return new GrownIndex(CardIndex.open(folder), archive);
        } catch (CardIndex.Useless useless) {
            throw new IOException(useless);
        }
    }

    public int size() {
        return stories;
    }

    /** Puts in more, in two threads, until there are so many, or the time is up. */
    public void grow(int size, long untilNanos) throws IOException {
        while (stories < size && System.nanoTime() < untilNanos) {
            int to = Math.min(size, stories + STORIES_A_COMMIT);
            IntStream.range(stories, to).parallel().mapToObj(archive::story).forEach(this::keep);
            stories = to;
            index.commit(new Place(stories, "bench"), false);
        }
        index.refresh();
    }

    private void keep(SyntheticStory story) {
        try {
            index.keep(entry(story, story.content()));
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    /** Puts in a story with a word that no other has, in place of itself, and asks for the word. */
    public boolean isFoundAfterKeeping(int number, String word) throws IOException {
        var story = archive.story(number);
        index.keep(entry(story, story.content().withHeadline(word)));
        index.refresh();
        return isFound(story, word);
    }

    /** Takes a story out and asks for a word that it had alone. */
    public boolean isFoundAfterDropping(int number, String word) throws IOException {
        var story = archive.story(number);
        index.drop(story.id());
        index.refresh();
        return isFound(story, word);
    }

    private boolean isFound(SyntheticStory story, String word) throws IOException {
        var question = Question.of(word + " ");
        return index.reading(searcher -> new Inquiry(
                        searcher, question, Narrowing.of(question, ZoneOffset.UTC), Instant.now())
                .found().cards().stream().anyMatch(card -> card.story().equals(story.id())));
    }

    private static Entry entry(SyntheticStory story, Content content) {
        return new Entry(
                story.id(),
                1,
                story.published(),
                YearMonth.from(story.published().atZone(ZoneOffset.UTC)),
                story.section(),
                content.kind(),
                content.language(),
                content.people(),
                content.topics(),
                content.headline(),
                content.bylines().stream().map(GrownIndex::name).collect(Collectors.joining("\n")),
                content.topics().stream().map(Slug::text).collect(Collectors.joining("\n")),
                content.standfirst() + "\n\n" + content.body().plainText());
    }

    private static String name(Byline byline) {
        return switch (byline) {
            case Byline.Staff(var person) -> person.text().replace('-', ' ');
            case Byline.Guest guest -> guest.name();
        };
    }

    /** Answers a question with counts and passages, as the page does, but without asking the records for teasers. */
    public int ask(Question question) throws IOException {
        return index.reading(searcher -> {
            var found = new Inquiry(searcher, question, Narrowing.of(question, ZoneOffset.UTC), Instant.now()).found();
            int pieces = 0;
            for (var card : found.cards())
                pieces += card.headline().size() + card.passage().size();
            return Math.min(pieces, 0) + found.total();
        });
    }

    /** What the files weigh. */
    public long bytes() throws IOException {
        try (var files = Files.list(index.folder())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
