package broadsheet.story.document;

import broadsheet.text.Slug;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads blocks out of JSON. */
final class BlocksFromJson {
    private BlocksFromJson() {}

    static List<Block> blocks(List<JsonPlace> places) {
        return places.stream().map(BlocksFromJson::block).toList();
    }

    private static Block block(JsonPlace at) {
        var type = at.string("type");
        return switch (type) {
            case "paragraph" -> paragraph(at);
            case "heading" -> heading(at);
            case "quotation" -> quotation(at);
            case "picture" -> picture(at, "type", "picture", "caption");
            case "gallery" -> gallery(at);
            case "list" -> list(at, "type", "numbered", "items");
            case "table" -> table(at);
            case "divider" -> divider(at);
            case "factbox" -> factBox(at);
            case "embed" -> embed(at);
            case "related" -> related(at);
            default -> throw at.trouble("there is no block of the type “%s”".formatted(type));
        };
    }

    private static Block paragraph(JsonPlace at) {
        at.has("type", "text");
        return new Block.Paragraph(TextFromJson.text(at.at("text")));
    }

    private static Block heading(JsonPlace at) {
        at.has("type", "level", "text");
        int level = at.number("level");
        var text = TextFromJson.text(at.at("text"));
        return at.make(() -> new Block.Heading(level, text));
    }

    private static Block quotation(JsonPlace at) {
        at.has("type", "form", "paragraphs", "attribution", "language");
        var form = form(at.at("form"), at.string("form"));
        var paragraphs = at.list("paragraphs").stream().map(TextFromJson::text).toList();
        var attribution = TextFromJson.attribution(at.find("attribution"));
        var language = at.find("language") == null ? null : TextFromJson.language(at);
        return at.make(() -> new Block.Quotation(form, paragraphs, attribution, language));
    }

    private static Block.Quotation.Form form(JsonPlace at, String name) {
        return switch (name) {
            case "block" -> Block.Quotation.Form.BLOCK;
            case "pull" -> Block.Quotation.Form.PULL;
            default -> throw at.trouble("a quotation's form is “block” or “pull”");
        };
    }

    private static Block.Picture picture(JsonPlace at, String... fields) {
        at.has(fields);
        var slug = at.string("picture");
        var caption = optional(at, "caption");
        return at.make(() -> new Block.Picture(new Slug(slug), caption));
    }

    private static Block gallery(JsonPlace at) {
        at.has("type", "pictures");
        var pictures = at.list("pictures").stream()
                .map(place -> picture(place, "picture", "caption"))
                .toList();
        return at.make(() -> new Block.Gallery(pictures));
    }

    private static Block.Listing list(JsonPlace at, String... fields) {
        at.has(fields);
        boolean numbered = at.yes("numbered");
        var items = at.list("items").stream().map(BlocksFromJson::item).toList();
        return at.make(() -> new Block.Listing(numbered, items));
    }

    private static Block.Listing.Item item(JsonPlace at) {
        at.has("text", "nested");
        var nested = at.find("nested");
        return new Block.Listing.Item(
                TextFromJson.text(at.at("text")), nested == null ? null : list(nested, "numbered", "items"));
    }

    private static Block table(JsonPlace at) {
        at.has("type", "caption", "head", "body");
        var caption = optional(at, "caption");
        var head = rows(at.find("head"));
        var body = rows(at.find("body"));
        return at.make(() -> new Block.Table(caption, head, body));
    }

    private static List<Block.Table.Row> rows(@Nullable JsonPlace at) {
        return at == null
                ? List.of()
                : at.list().stream().map(BlocksFromJson::row).toList();
    }

    private static Block.Table.Row row(JsonPlace at) {
        var cells = at.list().stream().map(BlocksFromJson::cell).toList();
        return at.make(() -> new Block.Table.Row(cells));
    }

    private static Block.Table.Cell cell(JsonPlace at) {
        at.has("text", "heading", "columns", "rows");
        return new Block.Table.Cell(
                TextFromJson.text(at.at("text")), at.yes("heading"), at.number("columns", 1), at.number("rows", 1));
    }

    private static Block divider(JsonPlace at) {
        at.has("type");
        return new Block.Divider();
    }

    private static Block factBox(JsonPlace at) {
        at.has("type", "title", "blocks");
        var title = optional(at, "title");
        var blocks = blocks(at.list("blocks"));
        return at.make(() -> new Block.FactBox(title, blocks));
    }

    private static Block embed(JsonPlace at) {
        at.has("type", "provider", "address", "title");
        var provider = at.string("provider");
        var address = at.string("address");
        var title = optional(at, "title");
        return at.make(() -> Block.Embed.of(provider, address, title));
    }

    private static Block related(JsonPlace at) {
        at.has("type", "address");
        var address = at.string("address");
        return at.make(() -> new Block.RelatedStory(address));
    }

    private static Text optional(JsonPlace at, String name) {
        var found = at.find(name);
        return found == null ? Text.EMPTY : TextFromJson.text(found);
    }
}
