package broadsheet.story.document;

import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Writes blocks as JSON. */
final class BlocksToJson {
    private final JsonGenerator json;
    private final TextToJson texts;

    BlocksToJson(JsonGenerator json) {
        this.json = json;
        this.texts = new TextToJson(json);
    }

    void blocks(String field, List<Block> blocks) {
        json.writeArrayPropertyStart(field);
        blocks.forEach(this::block);
        json.writeEndArray();
    }

    private void block(Block block) {
        json.writeStartObject();
        switch (block) {
            case Block.Paragraph paragraph -> {
                type("paragraph");
                texts.text("text", paragraph.text());
            }
            case Block.Heading heading -> {
                type("heading");
                json.writeNumberProperty("level", heading.level());
                texts.text("text", heading.text());
            }
            case Block.Quotation quotation -> quotation(quotation);
            case Block.Picture picture -> {
                type("picture");
                picture(picture);
            }
            case Block.Gallery gallery -> gallery(gallery);
            case Block.Listing listing -> {
                type("list");
                listing(listing);
            }
            case Block.Table table -> table(table);
            case Block.Divider _ -> type("divider");
            case Block.FactBox box -> {
                type("factbox");
                texts.unlessEmpty("title", box.title());
                blocks("blocks", box.blocks());
            }
            case Block.Embed embed -> {
                type("embed");
                json.writeStringProperty("provider", embed.provider());
                json.writeStringProperty("address", embed.address().toString());
                texts.unlessEmpty("title", embed.title());
            }
            case Block.RelatedStory related -> {
                type("related");
                json.writeStringProperty("address", related.address());
            }
        }
        json.writeEndObject();
    }

    private void type(String type) {
        json.writeStringProperty("type", type);
    }

    private void quotation(Block.Quotation quotation) {
        type("quotation");
        json.writeStringProperty("form", quotation.form().name().toLowerCase(Locale.ROOT));
        json.writeArrayPropertyStart("paragraphs");
        quotation.paragraphs().forEach(texts::text);
        json.writeEndArray();
        texts.attribution("attribution", quotation.attribution());
        if (quotation.language() != null) {
            json.writeStringProperty("language", quotation.language().tag());
        }
    }

    private void picture(Block.Picture picture) {
        json.writeStringProperty("picture", picture.picture().text());
        texts.unlessEmpty("caption", picture.caption());
    }

    private void gallery(Block.Gallery gallery) {
        type("gallery");
        json.writeArrayPropertyStart("pictures");
        for (var picture : gallery.pictures()) {
            json.writeStartObject();
            picture(picture);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void listing(Block.Listing listing) {
        if (listing.numbered()) json.writeBooleanProperty("numbered", true);
        json.writeArrayPropertyStart("items");
        for (var item : listing.items()) {
            json.writeStartObject();
            texts.text("text", item.text());
            if (item.nested() != null) {
                json.writeObjectPropertyStart("nested");
                listing(item.nested());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void table(Block.Table table) {
        type("table");
        texts.unlessEmpty("caption", table.caption());
        rows("head", table.head());
        rows("body", table.body());
    }

    private void rows(String field, List<Block.Table.Row> rows) {
        if (rows.isEmpty()) return;
        json.writeArrayPropertyStart(field);
        for (var row : rows) {
            json.writeStartArray();
            row.cells().forEach(this::cell);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void cell(Block.Table.Cell cell) {
        json.writeStartObject();
        texts.text("text", cell.text());
        if (cell.heading()) json.writeBooleanProperty("heading", true);
        if (cell.columns() > 1) json.writeNumberProperty("columns", cell.columns());
        if (cell.rows() > 1) json.writeNumberProperty("rows", cell.rows());
        json.writeEndObject();
    }
}
