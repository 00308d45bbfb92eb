package broadsheet.intake.comment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON files of others, whole or a line each. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** @throws Unreadable naming line and reason */
    static JsonNode whole(Path file) throws IOException {
        try (var reader = ForeignComments.open(file)) {
            return MAPPER.readTree(reader);
        } catch (JacksonException broken) {
            throw new Unreadable("%s is broken JSON: %s".formatted(file, reason(broken)));
        }
    }

    /** Every line; one that is broken is named, and the rest goes on. */
    static void lines(Path file, Consumer<String> trouble, Consumer<JsonNode> each) throws IOException {
        try (var reader = ForeignComments.open(file)) {
            int number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) continue;
                try {
                    each.accept(MAPPER.readTree(line));
                } catch (JacksonException broken) {
                    trouble.accept("line %d is left out: %s".formatted(number, reason(broken)));
                }
            }
        }
    }

    private static String reason(JacksonException broken) {
        var where = broken.getLocation();
        return broken.getOriginalMessage() + (where == null ? "" : " (line " + where.getLineNr() + ")");
    }

    static String text(JsonNode node, String name) {
        var found = node.path(name);
        return found.isValueNode() && !found.isNull() ? found.asString("") : "";
    }
}
