package broadsheet.story;

import broadsheet.db.Transaction;
import broadsheet.text.Slug;

/** Where stories stand, one at each place, and where they stood before. */
final class Addresses {
    private static final String TAKEN = "select count(*) from story where section = ? and slug = ? and id <> ?";
    private static final String TAKE_BACK = "delete from former_address where section = ? and slug = ?";
    private static final String LEAVE = """
            insert into former_address (section, slug, story) values (?, ?, ?)
            on conflict (section, slug) do update set story = excluded.story""";

    private Addresses() {}

    /** Makes sure that a story may stand there; from now on the place leads to nothing that stood there before. */
    static void claim(Transaction transaction, Slug section, Slug slug, String id) {
        new Publications()
                .section(transaction.sql(), section)
                .orElseThrow(() -> new Unready("There is no section “%s”.".formatted(section)));
        int taken = transaction
                .sql()
                .createQuery(TAKEN)
                .bind(0, section.text())
                .bind(1, slug.text())
                .bind(2, id)
                .mapTo(Integer.class)
                .one();
        if (taken > 0) throw new Unready("Another story stands at /%s/%s already.".formatted(section, slug));
        transaction.sql().execute(TAKE_BACK, section.text(), slug.text());
    }

    /** Remembers that a story stood there, so that whoever comes is led on. */
    static void leave(Transaction transaction, Slug section, Slug slug, String id) {
        transaction.sql().execute(LEAVE, section.text(), slug.text(), id);
    }
}
