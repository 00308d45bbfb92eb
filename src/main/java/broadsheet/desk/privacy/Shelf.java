package broadsheet.desk.privacy;

import broadsheet.db.Transaction;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One kind of thing that is kept about people and found by their mail address. */
interface Shelf {
    /** Names it in words and in what is handed out. */
    String word();

    List<Found> find(Handle sql, String mail);

    /**
     * Erases what may be erased of it.
     *
     * @param words whether what they wrote goes too, or only who wrote it
     * @param nobody the name that then stands there
     * @return how many things went or lost their name
     */
    int erase(Transaction transaction, String mail, boolean words, String nobody);
}
