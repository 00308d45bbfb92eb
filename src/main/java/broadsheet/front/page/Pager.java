package broadsheet.front.page;

import org.jspecify.annotations.Nullable;

/**
 * The way through a list that is cut into pages.
 *
 * @param number of this page, from 1
 * @param newer address of the page before; null on the first
 * @param older address of the page after; null on the last
 */
public record Pager(
        int number, @Nullable String newer, @Nullable String older) {
    /**
     * @param path of the list
     * @param more whether there is a page after this
     */
    public static Pager of(String path, int number, boolean more) {
        return new Pager(number, number > 1 ? at(path, number - 1) : null, more ? at(path, number + 1) : null);
    }

    /** The address of this page of the list. */
    public String here(String path) {
        return at(path, number);
    }

    private static String at(String path, int number) {
        return number == 1 ? path : path + "?page=" + number;
    }

    public boolean needed() {
        return newer != null || older != null;
    }
}
