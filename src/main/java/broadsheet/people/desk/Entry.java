package broadsheet.people.desk;

import broadsheet.people.Permission;
import broadsheet.people.desk.part.Icon;

/**
 * A screen in the navigation.
 *
 * @param word its key below {@code nav.} in the desk's words
 * @param address without query
 * @param permission who sees it; the same as its route names
 */
public record Entry(String word, String address, Icon icon, Permission permission) {}
