package broadsheet.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/** How the search index in a folder is, seen from outside: whoever looks changes nothing, also while a newsroom uses it. */
public sealed interface IndexState {
    /** There is none yet; a newsroom makes one when it starts. */
    record None() implements IndexState {}

    /** It can be asked. */
    record Sound(int stories) implements IndexState {}

    /** It is being made, or was when the newsroom ended; it goes on at the next start. */
    record Unfinished(int stories) implements IndexState {}

    /** It is of no use and is made anew at the next start. */
    record Useless(String why) implements IndexState {}

    /**
     * Reads every byte of the index and compares it with its checksum.
     *
     * @param folder for the indexes, as {@link Search} has it
     */
    static IndexState of(Path folder) {
        try {
            var index = new Shelves(folder).named();
            return index.isEmpty() ? new None() : looked(index.get());
        } catch (IOException | RuntimeException damaged) {
            return new Useless("it is damaged: " + damaged.getMessage());
        }
    }

    private static IndexState looked(Path index) throws IOException {
        try (var directory = FSDirectory.open(index)) {
            if (!DirectoryReader.indexExists(directory)) return new Unfinished(0);
            try (var reader = DirectoryReader.open(directory)) {
                var kept = reader.getIndexCommit().getUserData();
                if (!CardIndex.isOurs(kept)) return new Useless("it was made by another version");
                for (var leaf : reader.leaves()) leaf.reader().checkIntegrity();
                return CardIndex.isWhole(kept) ? new Sound(reader.numDocs()) : new Unfinished(reader.numDocs());
            }
        }
    }
}
