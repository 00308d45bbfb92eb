package broadsheet.story;

import broadsheet.text.Slug;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The stories that readers do not see, or not in the state they are being worked on: drafts, scheduled, withdrawn, being changed. */
public final class Unseen {
    private static final String UNSEEN = "(standing <> 'published' or working <> live)";
    private static final String AFTER = "select id from story where id > ? and " + UNSEEN + " order by id limit ?";
    private static final String IS = "select count(*) from story where id = ? and " + UNSEEN;

    private static final String KEEPERS = "select distinct saved_by from revision where story = ? order by saved_by";

    private final Stories stories;

    public Unseen(Stories stories) {
        this.stories = stories;
    }

    /** The story as it is being worked on; empty if readers see just that, or there is none. */
    public Optional<Story> find(Handle sql, String id) {
        boolean unseen = sql.createQuery(IS).bind(0, id).mapTo(Integer.class).one() > 0;
        return unseen ? stories.working(sql, id) : Optional.empty();
    }

    /** Whose the story is: of the staff it names as its authors; while it names nobody, of those who saved it. */
    public List<Slug> owners(Handle sql, Story story) {
        if (!story.content().bylines().isEmpty()) return story.content().people();
        return sql.createQuery(KEEPERS).bind(0, story.id()).mapTo(String.class).stream()
                .filter(Slug::fits)
                .map(Slug::new)
                .toList();
    }

    /**
     * The ids of all of them, a batch at a time.
     *
     * @param after the last id of the batch before; empty for the first
     */
    public List<String> after(Handle sql, String after, int most) {
        return sql.createQuery(AFTER)
                .bind(0, after)
                .bind(1, most)
                .mapTo(String.class)
                .list();
    }
}
