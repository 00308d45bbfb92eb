package broadsheet.story.document;

import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One piece of a story's body. Sealed: whoever adds a kind is led by the compiler to every place that must know it. */
public sealed interface Block {

    /** The words of the block, a newline between its parts; footnotes are left out. */
    String plainText();

    /** Every text of the block in the order it is read, those of blocks inside it too. */
    default Stream<Text> texts() {
        return switch (this) {
            case Paragraph(var text) -> Stream.of(text);
            case Heading heading -> Stream.of(heading.text());
            case Quotation quotation -> quotation.paragraphs().stream();
            case Picture picture -> Stream.of(picture.caption());
            case Gallery(var pictures) -> pictures.stream().map(Picture::caption);
            case Listing listing -> listing.items().stream().flatMap(Listing.Item::texts);
            case Table table -> table.everyText();
            case FactBox(var title, var blocks) ->
                Stream.concat(Stream.of(title), blocks.stream().flatMap(Block::texts));
            case Embed embed -> Stream.of(embed.title());
            case Divider _, RelatedStory _ -> Stream.empty();
        };
    }

    /** Running text. */
    record Paragraph(Text text) implements Block {
        public static Paragraph of(String words) {
            return new Paragraph(Text.of(words));
        }

        @Override
        public String plainText() {
            return text.plain();
        }
    }

    /**
     * A sub-heading.
     *
     * @param level 2 (below the headline) to 4
     */
    record Heading(int level, Text text) implements Block {
        public Heading {
            if (level < 2 || level > 4) throw new IllegalArgumentException("A sub-heading has level 2, 3 or 4.");
        }

        @Override
        public String plainText() {
            return text.plain();
        }
    }

    /**
     * Somebody's words set apart.
     *
     * @param form set off in the text, or pulled out of it to catch the eye
     * @param attribution who said it, if known
     * @param language set when it is not the story's own
     */
    record Quotation(
            Form form,
            List<Text> paragraphs,
            @Nullable Attribution attribution,
            @Nullable Language language) implements Block {
        public Quotation {
            paragraphs = paragraphs.stream().filter(text -> !text.isEmpty()).toList();
            if (paragraphs.isEmpty()) throw new IllegalArgumentException("A quotation needs words.");
        }

        /** How a quotation stands on the page. */
        public enum Form {
            BLOCK,
            PULL
        }

        @Override
        public String plainText() {
            return lines(paragraphs.stream().map(Text::plain));
        }
    }

    /**
     * A picture out of the media library.
     *
     * @param picture its slug in the library
     * @param caption for this story; empty means the picture's own
     */
    record Picture(Slug picture, Text caption) implements Block {
        @Override
        public String plainText() {
            return caption.plain();
        }
    }

    /** Pictures that belong together. */
    record Gallery(List<Picture> pictures) implements Block {
        public Gallery {
            pictures = List.copyOf(pictures);
            if (pictures.isEmpty()) throw new IllegalArgumentException("A gallery needs a picture.");
        }

        @Override
        public String plainText() {
            return lines(pictures.stream().map(Picture::plainText));
        }
    }

    /** A list, numbered or not. */
    record Listing(boolean numbered, List<Item> items) implements Block {
        /** Deeper lists are an outline, not a story; readers lose the thread at three. */
        public static final int DEEPEST = 6;

        public Listing {
            items = items.stream()
                    .filter(item -> !item.text().isEmpty() || item.nested() != null)
                    .toList();
            if (items.isEmpty()) throw new IllegalArgumentException("A list needs an item.");
            if (depth(items) > DEEPEST) {
                throw new IllegalArgumentException("Lists may be nested at most " + DEEPEST + " deep.");
            }
        }

        private static int depth(List<Item> items) {
            return 1
                    + items.stream()
                            .mapToInt(item -> item.nested() == null
                                    ? 0
                                    : depth(item.nested().items()))
                            .max()
                            .orElse(0);
        }

        /** One point of a list, with the list below it if there is one. */
        public record Item(Text text, @Nullable Listing nested) {
            private Stream<Text> texts() {
                return nested == null ? Stream.of(text) : Stream.concat(Stream.of(text), nested.texts());
            }
        }

        @Override
        public String plainText() {
            return lines(items.stream()
                    .map(item -> item.nested() == null
                            ? item.text().plain()
                            : item.text().plain() + "\n" + item.nested().plainText()));
        }
    }

    /** Figures in rows and columns. */
    record Table(Text caption, List<Row> head, List<Row> body) implements Block {
        public Table {
            head = List.copyOf(head);
            body = List.copyOf(body);
            if (head.isEmpty() && body.isEmpty()) throw new IllegalArgumentException("A table needs a row.");
        }

        private Stream<Text> everyText() {
            var cells = Stream.concat(head.stream(), body.stream())
                    .flatMap(row -> row.cells().stream().map(Cell::text));
            return Stream.concat(Stream.of(caption), cells);
        }

        /** A row; never empty. */
        public record Row(List<Cell> cells) {
            public Row {
                cells = List.copyOf(cells);
                if (cells.isEmpty()) throw new IllegalArgumentException("A row needs a cell.");
            }
        }

        /**
         * A cell.
         *
         * @param heading whether it names its row or column; an empty cell names nothing
         * @param columns how many columns it spans, 1 to {@value #WIDEST}
         * @param rows how many rows it spans, 1 to {@value #WIDEST}
         */
        public record Cell(Text text, boolean heading, int columns, int rows) {
            /** No page is wide enough for more. */
            public static final int WIDEST = 100;

            public Cell {
                heading = heading && !text.isEmpty();
                columns = Math.clamp(columns, 1, WIDEST);
                rows = Math.clamp(rows, 1, WIDEST);
            }
        }

        @Override
        public String plainText() {
            return lines(Stream.concat(
                    Stream.of(caption.plain()),
                    Stream.concat(head.stream(), body.stream())
                            .map(row -> row.cells().stream()
                                    .map(cell -> cell.text().plain())
                                    .collect(Collectors.joining("\t")))));
        }
    }

    /** A break in the text. */
    record Divider() implements Block {
        @Override
        public String plainText() {
            return "";
        }
    }

    /** A box beside the text; holds any blocks but another box. */
    record FactBox(Text title, List<Block> blocks) implements Block {
        public FactBox {
            blocks = Document.saying(blocks);
            if (blocks.stream().anyMatch(FactBox.class::isInstance)) {
                throw new IllegalArgumentException("A fact box cannot stand inside a fact box.");
            }
        }

        @Override
        public String plainText() {
            return lines(Stream.concat(Stream.of(title.plain()), blocks.stream().map(Block::plainText)));
        }
    }

    /**
     * Something shown from elsewhere, kept as an address and never as HTML.
     *
     * @param provider the name readers know, "YouTube"
     * @param address http or https
     * @param title what is to be seen there, may be empty
     */
    record Embed(String provider, URI address, Text title) implements Block {
        public Embed {
            provider = Text.tidy(provider);
            if (provider.isEmpty()) throw new IllegalArgumentException("An embed names its provider.");
            checked(address.toString());
        }

        /** From an address as text. */
        public static Embed of(String provider, String address, Text title) {
            return new Embed(provider, URI.create(checked(address)), title);
        }

        /** The name under which the library keeps the picture on its card, if it has one. */
        public Slug card() {
            return new Slug("card-" + Addresses.digest(address.toString()));
        }

        private static String checked(String address) {
            if (Addresses.isWeb(address)) return address;
            throw new IllegalArgumentException("An embed's address starts with https:// or http://.");
        }

        @Override
        public String plainText() {
            return title.plain();
        }
    }

    /**
     * A card that leads to another story of this newsroom.
     *
     * @param address its path, {@code /section/slug}; a story that has moved since is still found
     */
    record RelatedStory(String address) implements Block {
        public RelatedStory {
            if (!Addresses.isStoryPath(address)) {
                throw new IllegalArgumentException("A related story is named by its path, /section/slug.");
            }
        }

        @Override
        public String plainText() {
            return "";
        }
    }

    private static String lines(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
