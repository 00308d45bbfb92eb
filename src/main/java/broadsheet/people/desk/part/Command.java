package broadsheet.people.desk.part;

/**
 * Something the palette leads to.
 *
 * @param group the heading it stands under: "Go to", "Do"
 */
public record Command(String group, String label, String address, Icon icon) {}
