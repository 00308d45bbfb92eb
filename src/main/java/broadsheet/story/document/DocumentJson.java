package broadsheet.story.document;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON form of a document, in the database, in the API and in an export:
 *
 * <pre>{@code
 * {"version":1,"blocks":[
 *   {"type":"paragraph","text":[
 *     {"type":"text","text":"A "},
 *     {"type":"text","text":"link","marks":[{"type":"link","address":"https://example.org/"}]}]}]}
 * }</pre>
 *
 * <p>Compact, fields in a fixed order, what is empty or usual left out; equal documents give equal strings. Reading is
 * strict: what is unknown, missing or of the wrong kind is refused by a sentence that names the place.
 */
public final class DocumentJson {
    /** The form written here. A later one is refused, not guessed at. */
    public static final int VERSION = 1;

    /** Characters. A book of 1.5 million letters with every tenth word marked needs a third of this. */
    public static final int LARGEST = 32_000_000;

    /** Lists {@value Block.Listing#DEEPEST} deep in a fact box come to 30. */
    private static final int DEEPEST = 40;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(LARGEST)
                    .maxStringLength(LARGEST)
                    .build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private DocumentJson() {}

    /**
     * The JSON of a document.
     *
     * @throws DocumentTrouble if it would be longer than {@value #LARGEST} characters
     */
    public static String write(Document document) {
        var out = new Bounded();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeName("version").writeNumber(VERSION);
            new BlocksToJson(json).blocks("blocks", document.blocks());
            json.writeEndObject();
        }
        return out.toString();
    }

    /**
     * The document of a JSON text.
     *
     * @throws DocumentTrouble if it is not the JSON of a document
     */
    public static Document read(String json) {
        if (json.length() > LARGEST) throw tooLarge();
        var root = new JsonPlace(parsed(json));
        int version = root.number("version");
        if (version != VERSION) {
            throw root.at("version").trouble("this Broadsheet reads version %d, not %d".formatted(VERSION, version));
        }
        root.has("version", "blocks");
        var blocks = BlocksFromJson.blocks(root.list("blocks"));
        return root.make(() -> new Document(blocks));
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException wrong) {
            throw new DocumentTrouble("Not JSON, or more than a document needs%s: %s"
                    .formatted(place(wrong.getLocation()), wrong.getOriginalMessage()));
        }
    }

    private static String place(@Nullable TokenStreamLocation where) {
        return where == null ? "" : ", at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
    }

    private static DocumentTrouble tooLarge() {
        return new DocumentTrouble("A document has at most %,d characters of JSON.".formatted(LARGEST));
    }

    /** Refuses early, for a long link around many words is repeated with each of them. */
    private static final class Bounded extends StringWriter {
        @Override
        public void write(char[] characters, int from, int length) {
            if (getBuffer().length() + length > LARGEST) throw tooLarge();
            super.write(characters, from, length);
        }

        @Override
        public void write(String characters, int from, int length) {
            if (getBuffer().length() + length > LARGEST) throw tooLarge();
            super.write(characters, from, length);
        }
    }
}
