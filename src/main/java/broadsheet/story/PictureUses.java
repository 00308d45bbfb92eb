package broadsheet.story;

import broadsheet.db.Change;
import broadsheet.db.Changes;
import broadsheet.db.Database;
import broadsheet.db.Transaction;
import broadsheet.text.Slug;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Which stories show which picture, published or in the making: kept from the change log, so that nobody has to look through
 * every text for it.
 */
public final class PictureUses implements Changes.Follower {
    /** The name it follows the log under. */
    public static final String NAME = "uses of pictures";

    private static final List<String> KEYS = List.of("story:", "draft:");
    private static final String FORGET = "delete from picture_use where story = ?";
    private static final String NOTE = "insert into picture_use (picture, story) values (?, ?)";
    private static final String OF = "select story from picture_use where picture = ? order by story desc limit ?";
    private static final String COUNT = "select count(*) from picture_use where picture = ?";

    private final Database database;
    private final Stories stories;

    public PictureUses(Database database, Stories stories) {
        this.database = database;
        this.stories = stories;
    }

    @Override
    public void apply(List<Change> batch) {
        var touched = new LinkedHashSet<String>();
        for (var change : batch) {
            for (var key : change.subject().split(" ")) {
                KEYS.stream().filter(key::startsWith).forEach(kind -> touched.add(key.substring(kind.length())));
            }
        }
        if (!touched.isEmpty()) database.run(tx -> touched.forEach(story -> note(tx, story)));
    }

    private void note(Transaction tx, String story) {
        var sql = tx.sql();
        sql.execute(FORGET, story);
        Stream.concat(stories.working(sql, story).stream(), stories.live(sql, story).stream())
                .flatMap(one -> one.content().pictures())
                .distinct()
                .forEach(picture -> sql.execute(NOTE, picture.text(), story));
    }

    /** The numbers of stories that show the picture, the newest first. */
    public List<String> of(Handle sql, Slug picture, int most) {
        return sql.createQuery(OF)
                .bind(0, picture.text())
                .bind(1, most)
                .mapTo(String.class)
                .list();
    }

    public int count(Handle sql, Slug picture) {
        return sql.createQuery(COUNT)
                .bind(0, picture.text())
                .mapTo(Integer.class)
                .one();
    }
}
