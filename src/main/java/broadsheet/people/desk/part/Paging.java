package broadsheet.people.desk.part;

import org.jspecify.annotations.Nullable;

/**
 * The way through a long list.
 *
 * @param from number of the first shown, from 1; 0 when there is none
 * @param total how many there are
 * @param previous address of the page before; null on the first
 */
public record Paging(
        int from,
        int to,
        int total,
        @Nullable String previous,
        @Nullable String next) {
    /** A list that fits on one page. */
    public static Paging whole(int total) {
        return new Paging(Math.min(1, total), total, total, null, null);
    }

    /**
     * @param address of the list with its search and filters, ending in the page's number: {@code /desk/stories?q=x&page=}
     * @param page from 1
     */
    public static Paging of(String address, int page, int size, int total) {
        int from = (page - 1) * size + 1;
        int to = Math.min(page * size, total);
        return new Paging(
                Math.min(from, total),
                to,
                total,
                page > 1 ? address + (page - 1) : null,
                to < total ? address + (page + 1) : null);
    }
}
