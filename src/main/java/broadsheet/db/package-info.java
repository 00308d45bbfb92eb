/**
 * The newsroom's records: two databases under one SQL, transactions, migrations and the change log that carries news
 * upstairs.
 *
 * <p>Uses nothing.
 *
 * <p>Door: {@link broadsheet.db.Database}.
 */
@NullMarked
package broadsheet.db;

import org.jspecify.annotations.NullMarked;
