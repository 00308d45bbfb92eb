package broadsheet.related;

import broadsheet.db.Transaction;
import broadsheet.story.Unready;
import java.util.LinkedHashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What an editor decides about storylines. Every method works inside the caller's transaction. A story that the desk has put
 * somewhere stays there, and one it took out does not come back, whatever is found later.
 */
public final class StorylineDesk {
    private static final String CONFIRM = "update storyline set confirmed = 1 where id = ?";
    private static final String CONFIRM_STORIES = "update storyline_story set by_desk = 1 where storyline = ?";
    private static final String RENAME = "update storyline set name = ?, slug = ?, named = 1 where id = ?";
    private static final String LEAVE = """
            insert into former_storyline (slug, storyline) values (?, ?)
            on conflict (slug) do update set storyline = excluded.storyline""";
    private static final String INHERIT = "update former_storyline set storyline = ? where storyline = ?";
    private static final String MOVE_ALL = "update storyline_story set storyline = ?, by_desk = 1 where storyline = ?";
    private static final String PUT = """
            insert into storyline_story (story, storyline, by_desk, news) values (?, ?, 1, '')
            on conflict (story) do update set storyline = excluded.storyline, by_desk = 1""";
    private static final String TAKE_OUT = "delete from storyline_story where story = ? and storyline = ?";
    private static final String REFUSE =
            "insert into storyline_refusal (storyline, story) values (?, ?) on conflict (storyline, story) do nothing";
    private static final String ALLOW = "delete from storyline_refusal where storyline = ? and story = ?";
    private static final String STORIES = "select story from storyline_story where storyline = ?";

    private final Storylines storylines;

    public StorylineDesk(Storylines storylines) {
        this.storylines = storylines;
    }

    /** Agrees that it is one, and that these are its stories. More may still be found. */
    public void confirm(Transaction transaction, String id) {
        require(transaction, id);
        transaction.sql().execute(CONFIRM, id);
        transaction.sql().execute(CONFIRM_STORIES, id);
        changed(transaction, id, List.of());
    }

    /** Gives it another name, and with it an address; the old address leads on. */
    public Storyline rename(Transaction transaction, String id, String name) {
        var before = require(transaction, id);
        var tidy = name.strip();
        if (tidy.isEmpty()) throw new Unready("A storyline needs a name.");
        if (tidy.equals(before.name())) return before;
        var sql = transaction.sql();
        sql.execute(LEAVE, before.slug().text(), id);
        sql.execute(RENAME, tidy, Storylines.free(sql, tidy).text(), id);
        changed(transaction, id, List.of());
        return require(transaction, id);
    }

    /** Makes one of two; what leads to the other leads here from now on. */
    public void merge(Transaction transaction, String other, String into) {
        if (other.equals(into)) throw new Unready("Choose two different storylines to bring together.");
        var gone = require(transaction, other);
        require(transaction, into);
        var sql = transaction.sql();
        var moved = stories(sql, other);
        sql.execute(MOVE_ALL, into, other);
        sql.execute(INHERIT, into, other);
        sql.execute("delete from storyline where id = ?", other);
        sql.execute(LEAVE, gone.slug().text(), into);
        confirm(transaction, into);
        changed(transaction, other, moved);
    }

    /** Makes a storyline of its own of some of the stories. */
    public Storyline split(Transaction transaction, String id, List<String> some, String name) {
        require(transaction, id);
        var mine = stories(transaction.sql(), id);
        if (name.isBlank()) throw new Unready("A storyline needs a name.");
        if (some.isEmpty() || !mine.containsAll(some)) {
            throw new Unready("Choose stories of this storyline to part from it.");
        }
        if (new LinkedHashSet<>(some).size() == mine.size()) {
            throw new Unready("At least one story must stay; rename the storyline instead.");
        }
        var parted = storylines.begin(transaction, name.strip(), true);
        for (var story : some) {
            transaction.sql().execute(REFUSE, id, story);
            transaction.sql().execute(PUT, story, parted);
        }
        mine.stream()
                .filter(story -> !some.contains(story))
                .forEach(story -> transaction.sql().execute(REFUSE, parted, story));
        confirm(transaction, id);
        confirm(transaction, parted);
        return require(transaction, parted);
    }

    /** Puts a story into it, out of any other. */
    public void add(Transaction transaction, String id, String story) {
        require(transaction, id);
        storylines.ofStory(transaction.sql(), story).ifPresent(before -> changed(transaction, before.id(), List.of()));
        transaction.sql().execute(ALLOW, id, story);
        transaction.sql().execute(PUT, story, id);
        changed(transaction, id, List.of(story));
    }

    /** Takes a story out of it for good; whoever does that has looked at the others, and they stay. */
    public void remove(Transaction transaction, String id, String story) {
        require(transaction, id);
        if (transaction.sql().execute(TAKE_OUT, story, id) == 0) {
            throw new Unready("This story is not in the storyline.");
        }
        transaction.sql().execute(REFUSE, id, story);
        transaction.sql().execute(CONFIRM_STORIES, id);
        changed(transaction, id, List.of(story));
    }

    private Storyline require(Transaction transaction, String id) {
        return storylines
                .find(transaction.sql(), id)
                .orElseThrow(() -> new Unready("There is no storyline with this number."));
    }

    private static List<String> stories(Handle sql, String id) {
        return sql.createQuery(STORIES).bind(0, id).mapTo(String.class).list();
    }

    /** Pages that show the storyline, and those of stories that joined or left it, are made anew. */
    private static void changed(Transaction transaction, String id, List<String> stories) {
        var subject = new StringBuilder(Storylines.KEY).append(id).append(" storylines");
        stories.forEach(story -> subject.append(' ').append(Relations.KEY).append(story));
        transaction.changed("storyline.decided", subject.toString());
    }
}
