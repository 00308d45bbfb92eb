package broadsheet.people.desk.look;

import broadsheet.db.Transaction;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The paper's name, which another room keeps.
 *
 * @param rename also tells the change log
 */
public record Masthead(Function<Handle, String> name, BiConsumer<Transaction, String> rename) {}
