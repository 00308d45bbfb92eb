package broadsheet.db;

/**
 * A change with the number of the transaction that wrote it.
 *
 * @param transaction PostgreSQL's transaction id; 0 in SQLite, where ids alone are in the order of commits
 */
record Logged(Change change, long transaction) {}
