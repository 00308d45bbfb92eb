package broadsheet.related;

import bench.synthetic.SyntheticArchive;
import bench.synthetic.SyntheticStory;
import broadsheet.related.likeness.Clipping;
import broadsheet.related.likeness.Clippings;
import broadsheet.related.likeness.Kin;
import broadsheet.related.likeness.Likeness;
import broadsheet.story.Stories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** The index of related stories by itself, filled with stories that never were; stands in the room's package because choosing is private. */
public final class GrownRelations implements AutoCloseable {
    private static final int STORIES_A_COMMIT = 10_000;
    private static final int AROUND = 12;

    private final Path folder;
    private final SyntheticArchive archive;
    private final Clippings clippings;
    private final Likeness likeness;
    private final Chooser chooser;
    private int stories;

    private GrownRelations(Path folder, SyntheticArchive archive) {
        this.folder = folder;
        this.archive = archive;
        this.clippings = Clippings.open(folder);
        this.likeness = new Likeness(clippings);
        this.chooser = new Chooser(clippings, likeness, new Stories());
        this.stories = clippings.place().orElse(0L).intValue();
    }

    /** Opens the index in a folder; it may have been filled in part before. */
    public static GrownRelations open(Path folder, SyntheticArchive archive) {
        return new GrownRelations(folder, archive);
    }

    public int size() {
        return stories;
    }

    /** Puts in more, in two threads, until there are so many, or the time is up. */
    public void grow(int size, long untilNanos) {
        while (stories < size && System.nanoTime() < untilNanos) {
            int to = Math.min(size, stories + STORIES_A_COMMIT);
            IntStream.range(stories, to).parallel().mapToObj(archive::story).forEach(this::keep);
            stories = to;
            clippings.commit(stories);
        }
        clippings.refresh();
        likeness.forgetAll();
    }

    private String keep(SyntheticStory story) {
        clippings.keep(Clipping.of(story.id(), story.published(), story.content()));
        return story.id();
    }

    /** Takes in a story that is not there yet and chooses what to read after it, without asking the records for teasers. */
    public String welcome(int number) {
        var id = keep(archive.story(number));
        clippings.refresh();
        likeness.welcome(id);
        chooser.shortlist(id);
        return id;
    }

    /** Chooses anew for those around it, whose lists may change by it. */
    public int mend(String story) {
        var around =
                likeness.nearest(story).stream().limit(AROUND).map(Kin::story).toList();
        around.forEach(chooser::shortlist);
        return around.size();
    }

    /** What the files weigh. */
    public long bytes() throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Leaves the newcomers out, for they were not committed. */
    @Override
    public void close() {
        clippings.close();
    }
}
