package broadsheet.search;

import broadsheet.db.Change;
import broadsheet.db.Changes;

/**
 * How far an index has followed the change log.
 *
 * @param change the id of the last change that is in it; 0 before the first
 * @param mark what tells that change from one with the same number in other records, such as those of a backup
 */
record Place(long change, String mark) {
    private static final Place BEGINNING = new Place(0, "");

    static Place at(Change change) {
        return new Place(change.id(), change.at().toEpochMilli() + " " + change.subject());
    }

    /** Behind everything there is now. */
    static Place end(Changes changes) {
        return changes.find(changes.end()).map(Place::at).orElse(BEGINNING);
    }

    /** Whether it is a place in this log. */
    boolean isIn(Changes changes) {
        return equals(BEGINNING)
                || changes.find(change).map(Place::at).filter(this::equals).isPresent();
    }
}
