package broadsheet.front.page;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a reader's account: {@code account.jte}.
 *
 * @param avatar the reader's picture; null where nobody is signed in
 * @param trouble what was wrong; empty when nothing was
 */
public record AccountView(
        Head head,
        Frame frame,
        String heading,
        String sentence,
        @Nullable String avatar,
        String trouble,
        List<Part> parts)
        implements Headed {

    /**
     * A part of the page.
     *
     * @param action where its form is sent; empty for one without
     * @param buttons words, and what is sent as {@code which} for each
     */
    public record Part(
            String title, String sentence, String action, List<Field> fields, List<Item> items, List<Link> buttons) {
        public static Part text(String title, String sentence) {
            return form(title, sentence, "");
        }

        public static Part form(String title, String sentence, String action) {
            return new Part(title, sentence, action, List.of(), List.of(), List.of());
        }

        public Part with(Field field) {
            return new Part(title, sentence, action, and(fields, field), items, buttons);
        }

        public Part with(Item item) {
            return with(and(items, item));
        }

        public Part with(List<Item> all) {
            return new Part(title, sentence, action, fields, all, buttons);
        }

        public Part with(Link button) {
            return new Part(title, sentence, action, fields, items, and(buttons, button));
        }

        private static <T> List<T> and(List<T> some, T more) {
            return Stream.concat(some.stream(), Stream.of(more)).toList();
        }
    }

    /**
     * Something to fill in.
     *
     * @param kind as an input's {@code type}
     * @param complete as its {@code autocomplete}
     * @param chosen whether it is ticked
     */
    public record Field(
            String name, String kind, String label, String value, String hint, String complete, boolean chosen) {
        public static Field text(String name, String label, String value, String complete) {
            return new Field(name, "text", label, value, "", complete, false);
        }

        public static Field mail(String name, String label, String value) {
            return new Field(name, "email", label, value, "", "email", false);
        }

        public static Field password(String name, String label, String complete) {
            return new Field(name, "password", label, "", "", complete, false);
        }

        public static Field hidden(String name, String value) {
            return new Field(name, "hidden", "", value, "", "", false);
        }

        public static Field choice(String name, String label, String value, boolean chosen) {
            return new Field(name, "radio", label, value, "", "", chosen);
        }

        public static Field tick(String name, String label, boolean chosen) {
            return new Field(name, "checkbox", label, "yes", "", "", chosen);
        }

        public Field hint(String words) {
            return new Field(name, kind, label, value, words, complete, chosen);
        }

        public boolean isTicked() {
            return kind.equals("radio") || kind.equals("checkbox");
        }
    }

    /**
     * One of several things.
     *
     * @param address empty where it leads nowhere
     * @param tick the name of a box before it; empty for none
     * @param button words; empty for none
     * @param value what box or button send
     */
    public record Item(
            String title, String address, String note, String words, String tick, String button, String value) {
        public static Item of(String title, String note, String words) {
            return new Item(title, "", note, words, "", "", "");
        }

        public static Item at(String title, String address, String note, String words) {
            return new Item(title, address, note, words, "", "", "");
        }

        public Item tick(String name, String sent) {
            return new Item(title, address, note, words, name, "", sent);
        }

        public Item button(String label, String sent) {
            return new Item(title, address, note, words, "", label, sent);
        }

        public Item noted(String more) {
            return new Item(title, address, note.isEmpty() ? more : note + " · " + more, words, tick, button, value);
        }
    }
}
