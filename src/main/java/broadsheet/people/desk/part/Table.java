package broadsheet.people.desk.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of like things to be compared. Where they are only to be found and opened, take a {@link Listing}. Sorting is a link
 * with an address; the server sorts. On a phone the table scrolls in its own box, and says so to keyboards.
 *
 * @param caption what it holds; read out first
 * @param empty what stands there without rows
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows, EmptyState empty) {
    /** How a column is sorted now. */
    public enum Sorted {
        NOT,
        UP,
        DOWN
    }

    /**
     * A column.
     *
     * @param figures whether numbers stand here, set flush at the end
     * @param sort where it is sorted by this column, or the other way round; null when it cannot be
     */
    public record Column(
            String label, boolean figures, @Nullable String sort, Sorted sorted) {
        public static Column of(String label) {
            return new Column(label, false, null, Sorted.NOT);
        }

        public static Column figures(String label) {
            return new Column(label, true, null, Sorted.NOT);
        }

        public Column sortable(String address, Sorted now) {
            return new Column(label, figures, address, now);
        }

        /** As ARIA wants it; null for a column that is not sorted by. */
        public @Nullable String ariaSort() {
            return switch (sorted) {
                case NOT -> null;
                case UP -> "ascending";
                case DOWN -> "descending";
            };
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
