package broadsheet.search;

import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.Unseen;
import broadsheet.text.Slug;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which stories an index is of, and in which state. */
sealed interface Shelf {
    /** The story as this index keeps it; empty if it has no place there. */
    Optional<Story> story(Handle sql, String id);

    /** Whose the story is. */
    List<Slug> owners(Handle sql, Story story);

    /** The ids of all its stories, a batch at a time, in their order. */
    List<String> after(Handle sql, String id, int most);

    /** Beginnings of the keys of changes that may touch it. */
    List<String> watched();

    /** What readers see. */
    record Public(Stories stories) implements Shelf {
        @Override
        public Optional<Story> story(Handle sql, String id) {
            return stories.live(sql, id).filter(story -> story.standing().readable());
        }

        @Override
        public List<Slug> owners(Handle sql, Story story) {
            return story.content().people();
        }

        @Override
        public List<String> after(Handle sql, String id, int most) {
            return stories.publishedAfter(sql, id, most);
        }

        @Override
        public List<String> watched() {
            return List.of("story:", "person:", "topic-name:");
        }
    }

    /** What they do not see; lies in a folder of its own, so that no question of theirs can come across it. */
    record Staff(Unseen unseen) implements Shelf {
        @Override
        public Optional<Story> story(Handle sql, String id) {
            return unseen.find(sql, id);
        }

        @Override
        public List<Slug> owners(Handle sql, Story story) {
            return unseen.owners(sql, story);
        }

        @Override
        public List<String> after(Handle sql, String id, int most) {
            return unseen.after(sql, id, most);
        }

        @Override
        public List<String> watched() {
            return List.of("draft:", "story:", "person:", "topic-name:");
        }
    }
}
