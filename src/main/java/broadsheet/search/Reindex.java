package broadsheet.search;

import broadsheet.db.Database;
import broadsheet.people.People;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/**
 * Makes another index beside the one in use, from the records alone, and puts it in its place in one step. A newsroom that is
 * open at the same folder, in this process or another, goes on with the old one meanwhile and changes over within a second or two.
 */
public final class Reindex {
    private final Shelves shelves;
    private final Stacks stacks;

    /** @param folder for the indexes, as {@link Search} has it */
    public Reindex(Path folder, Database database, Stories stories, Publications publications, People people) {
        this.shelves = new Shelves(folder);
        this.stacks = new Stacks(database, new Shelf.Public(stories), publications, people);
    }

    /**
     * Makes it.
     *
     * @param progress told now and then how many stories are in
     * @return how many stories it holds
     */
    public int run(IntConsumer progress) throws IOException {
        try (var index = CardIndex.open(shelves.fresh())) {
            stacks.putAll(index, progress::accept);
            shelves.use(index.folder());
            return index.reading(searcher -> searcher.getIndexReader().numDocs());
        } catch (CardIndex.Useless impossible) {
            throw new IOException(impossible);
        }
    }
}
