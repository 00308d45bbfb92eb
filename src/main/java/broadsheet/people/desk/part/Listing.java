package broadsheet.people.desk.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list to find things in and open them: search, filters, rows, pages. Search and filters are one GET form, so every view
 * has an address. Keys: {@code j} and {@code k} move, Enter opens, {@code /} searches.
 *
 * @param label what is listed, for those who do not see it: "Stories"
 * @param address of the list
 * @param query what is searched for; null for a list without search
 * @param empty what stands there without rows: teach when there are none at all, say so when a search found none
 */
public record Listing(
        String label,
        String address,
        @Nullable String query,
        List<Filter> filters,
        List<Item> items,
        Paging paging,
        EmptyState empty) {

    /**
     * Narrows the list down.
     *
     * @param options the first of them with an empty value stands for all
     */
    public record Filter(String name, String label, String value, List<Control.Option> options) {
        public Filter {
            options = List.copyOf(options);
        }
    }

    /**
     * One row.
     *
     * @param notes small words below the title, shown with dots between
     * @param avatar of who has to do with it
     * @param language of the title, where it is not the desk's
     */
    public record Item(
            String title,
            String address,
            List<String> notes,
            @Nullable Badge badge,
            @Nullable Avatar avatar,
            Cell.@Nullable When when,
            @Nullable String language) {
        public Item {
            notes = List.copyOf(notes);
        }

        public static Item of(String title, String address, String... notes) {
            return new Item(title, address, List.of(notes), null, null, null, null);
        }
    }

    public Listing {
        filters = List.copyOf(filters);
        items = List.copyOf(items);
    }
}
