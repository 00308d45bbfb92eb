package broadsheet.people.desk.part;

/** What stands in one place of a {@link Table}. */
public sealed interface Cell {
    record Words(String text) implements Cell {}

    /** The thing the row is about; opened with Enter. */
    record Lead(String text, String address) implements Cell {}

    record Standing(Badge badge) implements Cell {}

    record Person(Avatar avatar) implements Cell {}

    /** A figure as it is to be read, thousands apart. */
    record Figure(String text) implements Cell {}

    /**
     * A moment.
     *
     * @param machine ISO 8601 with offset
     * @param words with its zone, where it is not plain
     */
    record When(String machine, String words) implements Cell {}

    record Does(Action action) implements Cell {}
}
